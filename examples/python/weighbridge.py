"""A weighbridge: read the QR code of an arriving vehicle, weigh, receive; turn away what may not come in.

TOKEN: an API key of the site's operator (scope scans). QR_URL: what the camera reads. TURNED_AWAY: another number.
"""

import os
import uuid
from urllib.parse import quote

from waste import Refused, ask, check, now

TOKEN, SITE_ID = os.environ["TOKEN"], os.environ["SITE_ID"]
QR_URL, TURNED_AWAY = os.environ["QR_URL"], os.environ["TURNED_AWAY"]

# Public: no token is needed to learn whether a paper is genuine.
credential = QR_URL.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
paper = ask(None, "GET", f"/v1/verify/{quote(credential, safe='')}")
check(paper["valid"] and paper["kind"] == "manifest", paper)
number = paper["number"]

declared = ask(TOKEN, "GET", f"/v1/manifests/{number}")
print(number, declared["plate"], declared["declared"]["massKg"], "kg declared")

# The id is kept with the weighing before it is sent; whatever happens, the same scan is sent again.
weighed = {
    "id": str(uuid.uuid4()),
    "kind": "receive",
    "manifestNumber": number,
    "at": now(),
    "siteId": SITE_ID,
    "quantity": {"value": declared["declared"]["massKg"] + 120, "unit": "kg"},
    "plate": declared["plate"],
}
received = ask(TOKEN, "POST", "/v1/scans", weighed)
for finding in received["findings"]:
    print(finding["severity"], finding["citation"], finding["message"])
check(received["manifest"]["state"] == "filed", received)
again = ask(TOKEN, "POST", "/v1/scans", weighed)
check(again["outcome"] == "duplicate", again)

try:
    ask(TOKEN, "POST", "/v1/scans", {**weighed, "quantity": {"value": 1, "unit": "kg"}})
    check(False, "the same id with another weight is refused")
except Refused as refused:
    # The first stands. What was weighed anew is a scan of its own, or a correction of the sheet.
    check(refused.problem["code"] == "scan_conflict", refused.problem)

turned_away = ask(
    TOKEN,
    "POST",
    "/v1/scans",
    {
        "id": str(uuid.uuid4()),
        "kind": "refuse",
        "manifestNumber": TURNED_AWAY,
        "at": now(),
        "siteId": SITE_ID,
        "ground": "goodsMismatch",
    },
)
check(turned_away["manifest"]["state"] == "refused", turned_away)
print("received", number, "and turned away", TURNED_AWAY)
