#!/usr/bin/env bash
# Another department's platform: violations as they change, and what flows where.
# TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended.
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
