# What the examples share; to be sourced by bash. Needs curl, and Node for JSON (jq does as well).
set -euo pipefail
BASE_URL=${BASE_URL:-http://127.0.0.1:3000}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

uuid() { node -p 'crypto.randomUUID()'; }
# The time of an event, with its offset. In a sandbox whose clock was set, NOW says what it is there.
now() { printf '%s' "${NOW:-$(node -p 'new Date().toISOString()')}"; }

# ask TOKEN METHOD PATH [JSON]: the status in $status, the answer in $body. 429 and 503 are sent again by Retry-After,
# with the same Idempotency-Key, so that nothing is done twice; scans have an id of their own.
ask() {
  status=$(curl -sS --retry 5 -o "$WORK/body" -w '%{http_code}' -X "$2" "$BASE_URL$3" \
    ${1:+-H "Authorization: Bearer $1"} -H 'Accept-Language: en' -H "Idempotency-Key: $(uuid)" \
    ${4:+-H 'Content-Type: application/json' --data "$4"}) || status=000
  body=
  [[ $status == 000 ]] || body=$(<"$WORK/body")
}

# as STATUS TOKEN METHOD PATH [JSON]: ends the example where the status is another.
as() {
  local wanted=$1
  shift
  ask "$@"
  [[ $status == "$wanted" ]] || fail "$2 $3 answered $status: $body"
}

# js EXPRESSION: its value for the JSON in $body, which it calls `body`
js() { node -e 'const body = JSON.parse(process.argv[1]); const value = eval(process.argv[2])
  console.log(typeof value === "string" ? value : JSON.stringify(value))' "$body" "$1"; }

fail() {
  echo "not as it should be: $*" >&2
  exit 1
}
