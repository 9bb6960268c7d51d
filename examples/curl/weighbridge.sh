#!/usr/bin/env bash
# A weighbridge: read the QR code of an arriving vehicle, weigh, receive; turn away what may not come in.
# TOKEN: an API key of the site's operator (scope scans). QR_URL: what the camera reads. SITE_ID. TURNED_AWAY: another
# number.
source "$(dirname "$0")/waste.sh"

# Public: no token is needed to learn whether a paper is genuine.
credential=${QR_URL##*[/#]}
as 200 '' GET "/v1/verify/$credential"
[[ $(js body.valid) == true && $(js body.kind) == manifest ]] || fail "$body"
number=$(js body.number)

as 200 "$TOKEN" GET "/v1/manifests/$number"
echo "$number $(js body.plate) $(js body.declared.massKg) kg declared"
plate=$(js body.plate)
weighed_kg=$(js body.declared.massKg+120)

# The id is kept with the weighing before it is sent; whatever happens, the same scan is sent again.
weighed() {
  printf '{"id": "%s", "kind": "receive", "manifestNumber": "%s", "at": "%s", "siteId": "%s", "plate": "%s",
    "quantity": {"value": %s, "unit": "kg"}}' "$scan_id" "$number" "$(now)" "$SITE_ID" "$plate" "$1"
}
scan_id=$(uuid)
scan=$(weighed "$weighed_kg")
as 201 "$TOKEN" POST /v1/scans "$scan"
js 'body.findings.map((each) => `${each.severity} ${each.citation} ${each.message}`).join("\n")'
[[ $(js body.manifest.state) == filed ]] || fail "$body"
as 200 "$TOKEN" POST /v1/scans "$scan"
[[ $(js body.outcome) == duplicate ]] || fail "$body"

# The same id with another weight: the first stands. What was weighed anew is a scan of its own, or a correction.
as 409 "$TOKEN" POST /v1/scans "$(weighed 1)"
[[ $(js body.code) == scan_conflict ]] || fail "$body"

as 201 "$TOKEN" POST /v1/scans '{"id": "'"$(uuid)"'", "kind": "refuse", "manifestNumber": "'"$TURNED_AWAY"'",
  "at": "'"$(now)"'", "siteId": "'"$SITE_ID"'", "ground": "goodsMismatch"}'
[[ $(js body.manifest.state) == refused ]] || fail "$body"
echo "received $number and turned away $TURNED_AWAY"
