"""The ERP of a recycling facility: from registration to the permit. OFFICER_TOKEN plays the authority in the sandbox.

TOKEN: of a person. USCC: of a company that is not registered yet. PLATE: of its vehicle.
"""

import os

from waste import Form, Refused, ask, check

TOKEN, OFFICER_TOKEN = os.environ["TOKEN"], os.environ["OFFICER_TOKEN"]
USCC, PLATE = os.environ["USCC"], os.environ["PLATE"]
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def uploaded(kind):
    form = Form({"kind": kind}, f"{kind}.pdf", PDF, "application/pdf")
    return {"kind": kind, "documentId": ask(TOKEN, "POST", "/v1/documents", form)["id"]}


organisation = ask(
    TOKEN,
    "POST",
    "/v1/organisations",
    {
        "name": f"資源化利用公司 {USCC}",
        "uscc": USCC,
        "kinds": ["recycler", "carrier"],
        "address": "咸寧市咸安區橫溝橋鎮",
        "contact": {"name": "周經理", "phone": "0715-8255001"},
    },
)
certificate = {"number": "0457", "validFrom": "2025-01-01", "validTo": "2027-12-31"}
ask(
    TOKEN,
    "POST",
    "/v1/vehicles",
    {
        "plate": PLATE,
        "grossMassKg": 31000,
        "ratedLoadKg": 20000,
        "roadTransportCertificate": certificate,
        "passagePermit": certificate,
        "equipment": {"sealedCover": True, "recorderId": f"R-{PLATE[1:]}", "sortedTransport": True},
    },
)
needed = "businessLicence officePremises parkingPremises operationRules safetyRules qualityRules maintenanceRules".split()
documents = [uploaded(kind) for kind in needed]
application = ask(
    TOKEN,
    "POST",
    "/v1/permit-applications",
    {
        "kind": "recycling",
        "documents": documents,
        "plates": [PLATE],
        "dailyCapacity": {"value": 50, "unit": "t"},
        "tripsPerDay": 6,
        "site": {
            "name": "資源化利用場",
            "siteType": "recyclingFacility",
            "regionCode": "421202",
            "location": {"lat": 29.9481, "lon": 114.3736},
            "capacity": {"value": 300000, "unit": "t"},
            "acceptsFrom": "2026-01-01",
            "acceptsTo": "2029-12-31",
        },
        "concession": {
            "number": "咸特許〔2025〕3號",
            "grantor": "咸寧市人民政府",
            "validFrom": "2025-07-01",
            "validTo": "2035-06-30",
        },
    },
)
path = f"/v1/permit-applications/{application['id']}"

# Every condition with its clause, before anything is submitted: what is unmet names what is missing.
assessment = ask(TOKEN, "GET", f"{path}/assessment")
missing = [
    finding["documentKind"]
    for condition in assessment["conditions"]
    if condition["status"] == "unmet"
    for finding in condition["findings"]
    if "documentKind" in finding
]
print("missing:", missing)
check(missing == ["concessionGrant"], assessment)
ask(TOKEN, "PATCH", path, {"documents": [*documents, *map(uploaded, missing)]})
submitted = ask(TOKEN, "POST", f"{path}/submit")
print(submitted["status"], "to be accepted by", submitted["acceptBy"])

# The authority.
ask(OFFICER_TOKEN, "POST", f"{path}/accept")
try:
    ask(OFFICER_TOKEN, "POST", f"{path}/decision", {"outcome": "approved"})
    check(False, "approval waits for what only an officer can attest")
except Refused as refused:
    check(refused.problem["code"] == "conditions_unmet", refused.problem)
    open_clauses = sorted({error["citation"] for error in refused.problem["errors"] if "citation" in error})
print("to be attested:", open_clauses)
for citation in open_clauses:
    ask(OFFICER_TOKEN, "POST", f"{path}/attestations", {"citation": citation, "statement": "現場核查，符合要求"})
decided = ask(OFFICER_TOKEN, "POST", f"{path}/decision", {"outcome": "approved"})

permit = ask(TOKEN, "GET", f"/v1/permits/{decided['permitNumber']}")
check(permit["status"] == "active" and permit["siteId"] == decided["siteId"], permit)
paper = ask(TOKEN, "GET", f"/v1/permits/{permit['number']}/copies/1", accept="application/pdf")
check(paper.startswith(b"%PDF-"), "the copy is a PDF")
print("granted", permit["number"], "site", permit["siteId"])
