#!/usr/bin/env bash
# The ERP of a recycling facility: from registration to the permit. OFFICER_TOKEN plays the authority in the sandbox.
# TOKEN: of a person. USCC: of a company that is not registered yet. PLATE: of its vehicle.
source "$(dirname "$0")/waste.sh"
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >"$WORK/paper.pdf"

# One document as an application names it.
uploaded() {
  body=$(curl -sS --retry 5 --fail-with-body "$BASE_URL/v1/documents" -H "Authorization: Bearer $TOKEN" \
    -F "kind=$1" -F "file=@$WORK/paper.pdf;type=application/pdf") || fail "$body"
  printf '{"kind": "%s", "documentId": "%s"}' "$1" "$(js body.id)"
}

as 201 "$TOKEN" POST /v1/organisations '{"name": "資源化利用公司 '"$USCC"'", "uscc": "'"$USCC"'",
  "kinds": ["recycler", "carrier"], "address": "咸寧市咸安區橫溝橋鎮",
  "contact": {"name": "周經理", "phone": "0715-8255001"}}'
certificate='{"number": "0457", "validFrom": "2025-01-01", "validTo": "2027-12-31"}'
as 201 "$TOKEN" POST /v1/vehicles '{"plate": "'"$PLATE"'", "grossMassKg": 31000, "ratedLoadKg": 20000,
  "roadTransportCertificate": '"$certificate"', "passagePermit": '"$certificate"',
  "equipment": {"sealedCover": true, "recorderId": "R-'"${PLATE:1}"'", "sortedTransport": true}}'
documents=$(uploaded businessLicence)
for kind in officePremises parkingPremises operationRules safetyRules qualityRules maintenanceRules; do
  documents="$documents, $(uploaded "$kind")"
done
as 201 "$TOKEN" POST /v1/permit-applications '{"kind": "recycling", "documents": ['"$documents"'], "plates": ["'"$PLATE"'"],
  "dailyCapacity": {"value": 50, "unit": "t"}, "tripsPerDay": 6,
  "site": {"name": "資源化利用場", "siteType": "recyclingFacility", "regionCode": "421202",
    "location": {"lat": 29.9481, "lon": 114.3736}, "capacity": {"value": 300000, "unit": "t"},
    "acceptsFrom": "2026-01-01", "acceptsTo": "2029-12-31"},
  "concession": {"number": "咸特許〔2025〕3號", "grantor": "咸寧市人民政府",
    "validFrom": "2025-07-01", "validTo": "2035-06-30"}}'
path=/v1/permit-applications/$(js body.id)

# Every condition with its clause, before anything is submitted: what is unmet names what is missing.
as 200 "$TOKEN" GET "$path/assessment"
missing=$(js 'body.conditions.filter((each) => each.status === "unmet").flatMap((each) => each.findings)
  .flatMap((each) => each.documentKind ?? []).join(" ")')
echo "missing: $missing"
[[ $missing == concessionGrant ]] || fail "$body"
as 200 "$TOKEN" PATCH "$path" '{"documents": ['"$documents, $(uploaded "$missing")"']}'
as 200 "$TOKEN" POST "$path/submit"
echo "$(js body.status), to be accepted by $(js body.acceptBy)"

# The authority.
as 200 "$OFFICER_TOKEN" POST "$path/accept"
as 409 "$OFFICER_TOKEN" POST "$path/decision" '{"outcome": "approved"}'
[[ $(js body.code) == conditions_unmet ]] || fail "$body"
open=$(js '[...new Set(body.errors.flatMap((each) => each.citation ?? []))].join(" ")')
echo "to be attested: $open"
for citation in $open; do
  as 201 "$OFFICER_TOKEN" POST "$path/attestations" '{"citation": "'"$citation"'", "statement": "現場核查，符合要求"}'
done
as 200 "$OFFICER_TOKEN" POST "$path/decision" '{"outcome": "approved"}'

permit=$(js body.permitNumber)
as 200 "$TOKEN" GET "/v1/permits/$permit"
[[ $(js body.status) == active ]] || fail "$body"
echo "granted $permit, site $(js body.siteId)"
curl -sS --fail "$BASE_URL/v1/permits/$permit/copies/1" -H "Authorization: Bearer $TOKEN" -H 'Accept: application/pdf' \
  -o "$WORK/copy.pdf"
[[ $(head -c 5 "$WORK/copy.pdf") == %PDF- ]] || fail 'the copy is no PDF'
