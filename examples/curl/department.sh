#!/usr/bin/env bash
# Another department's platform: violations as they change, what flows where, and what happens, as it happens.
# TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended. PLACE: a folder in which
# the events and the place in their feed are kept.
source "$(dirname "$0")/waste.sh"

# Page by page; the cursor is to be passed on as it is.
query="limit=2&updatedSince=$(node -p 'encodeURIComponent(process.argv[1])' "$SINCE")"
cursor= found=0
while :; do
  as 200 "$TOKEN" GET "/v1/violations?$query${cursor:+&cursor=$cursor}"
  js 'body.items.map((each) => [each.occurredAt, each.status, each.offence, ...each.citations].join(" ")).join("\n")'
  found=$((found + $(js body.items.length)))
  [[ $(js body.nextCursor) != null ]] || break
  cursor=$(js 'encodeURIComponent(body.nextCursor)')
done
((found > 2)) || fail "$found violations"

as 200 "$TOKEN" GET "/v1/statistics/flows?from=$FROM&to=$TO"
js 'body.items.map((each) => `${each.category} ${each.originRegion} ${each.massKg} kg in ${each.loads} loads`).join("\n")'
[[ $(js 'body.items.length') != 0 ]] || fail "$body"

curl -sS --fail --retry 5 "$BASE_URL/v1/statistics/flows?from=$FROM&to=$TO" -H "Authorization: Bearer $TOKEN" \
  -H 'Accept: text/csv' -o "$WORK/flows.csv"
(($(wc -l <"$WORK/flows.csv") > 1)) || fail 'the table has no rows'

# What is new in the feed. Each page is a file that has its events and the place behind them: both or neither.
mkdir -p "$PLACE"
take_events() {
  local last after
  while :; do
    last=$(ls "$PLACE" | grep '^page-.*\.json$' | tail -n 1 || true)
    after=
    if [[ -n $last ]]; then
      body=$(<"$PLACE/$last")
      after="&after=$(js 'encodeURIComponent(body.next)')"
    fi
    as 200 "$TOKEN" GET "/v1/events?types=violation.found,manifest.completed&limit=3$after"
    printf '%s' "$body" >"$PLACE/page.new"
    mv "$PLACE/page.new" "$PLACE/page-$(node -p 'String(Date.now()).padStart(16, "0")').json"
    [[ $(js body.hasMore) == true ]] || return 0
  done
}
take_events
take_events # Another run goes on behind what was kept: nothing comes twice.
body="[$(cat "$PLACE"/page-*.json | sed 's/}{/},{/g')]"
js 'body.flatMap((page) => page.items).map((each) => [each.at, each.type, each.subject.id].join(" ")).join("\n")'
js 'const ids = body.flatMap((page) => page.items).map((each) => each.id); [ids.length, new Set(ids).size].join(" ")' >"$WORK/ids"
read -r told different <"$WORK/ids"
((told > 2 && told == different)) || fail "$told events, $different different ones"
