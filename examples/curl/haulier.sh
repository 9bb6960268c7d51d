#!/usr/bin/env bash
# A haulier's software: draw numbers, ask beforehand, depart; what has no network waits in a queue.
# TOKEN: an API key of the carrier (scopes manifests, scans). GATE_TOKEN: of the project's gate, which scans the load.
# PERMIT, PLATE, PROJECT_ID, SITE_ID.
source "$(dirname "$0")/waste.sh"
mkdir "$WORK/queue"

# The id is made once and kept before anything is sent. It makes every repeat harmless.
queue() {
  local id
  id=$(uuid)
  printf '{"id": "%s", "at": "%s", %s}' "$id" "$(now)" "$1" >"$WORK/queue/$id.new"
  mv "$WORK/queue/$id.new" "$WORK/queue/$id.json"
}

# Sends what waits, one by one; a batch of up to 1,000 at POST /v1/scans/batch is answered the same for each.
flush() {
  local scan
  for scan in "$WORK"/queue/*.json; do
    [[ -e $scan ]] || return 0
    ask "$1" POST /v1/scans "$(<"$scan")"
    case $status in
      200 | 201) rm "$scan" ;;
      000 | 429 | 503) echo "$status: it waits" ;;
      # Malformed, not this sender's to send, or an id that is taken: a person has to look at it.
      *) mv "$scan" "$scan.refused" ;;
    esac
  done
}

as 201 "$TOKEN" POST /v1/manifest-draws '{"permitNumber": "'"$PERMIT"'", "count": 1}'
number=$(js 'body.numbers[0]')
echo "drawn $number"

load='"plate": "'$PLATE'", "projectId": "'$PROJECT_ID'", "category": "recyclable", "materials": ["concrete"],
  "quantity": {"value": 10, "unit": "t"}, "destinationId": "'$SITE_ID'"'
as 200 "$TOKEN" POST /v1/clearance-checks "{$load, \"at\": \"$(now)\"}"
js 'body.checks.filter((each) => !each.passed).map((each) => `would be found: ${each.citation} ${each.message}`).join("\n")'
[[ $(js body.clearance.granted) == true ]] || fail "$body"

as 201 "$GATE_TOKEN" POST /v1/scans \
  '{"id": "'"$(uuid)"'", "kind": "load", "manifestNumber": "'"$number"'", "at": "'"$(now)"'", '"$load"'}'
[[ $(js body.clearance.granted) == true ]] || fail "$body"

queue '"kind": "depart", "manifestNumber": "'"$number"'", "washed": true, "covered": true'
online=$BASE_URL
BASE_URL=http://127.0.0.1:9
flush "$TOKEN" 2>"$WORK/curl.log"
BASE_URL=$online
# The answer is lost on the way: what was sent is still in the queue, and goes again.
ask "$TOKEN" POST /v1/scans "$(cat "$WORK"/queue/*.json)"
flush "$TOKEN"
[[ $(js body.outcome) == duplicate ]] || fail "$body"
js 'body.findings.map((each) => `${each.severity} ${each.citation} ${each.message}`).join("\n")'
[[ -z $(ls "$WORK/queue") ]] || fail 'the queue is not empty'

as 200 "$TOKEN" GET "/v1/manifests/$number"
[[ $(js body.state) == inTransit ]] || fail "$body"
echo "on the way $number"
