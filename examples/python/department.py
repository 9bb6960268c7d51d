"""Another department's platform: violations as they change, and what flows where.

TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended.
"""

import csv
import io
import os
from urllib.parse import urlencode

from waste import ask, check

TOKEN = os.environ["TOKEN"]
days = {"from": os.environ["FROM"], "to": os.environ["TO"]}


def pages(path, **query):
    """Every item of a list, page by page; the cursor is to be passed on as it is."""
    while True:
        page = ask(TOKEN, "GET", f"{path}?{urlencode(query)}")
        yield from page["items"]
        if page["nextCursor"] is None:
            return
        query["cursor"] = page["nextCursor"]


violations = list(pages("/v1/violations", limit=2, updatedSince=os.environ["SINCE"]))
for violation in violations:
    print(violation["occurredAt"], violation["status"], violation["offence"], *violation["citations"])
check(len({violation["id"] for violation in violations}) == len(violations) > 2, violations)

flows = ask(TOKEN, "GET", f"/v1/statistics/flows?{urlencode(days)}")
for flow in flows["items"]:
    print(flow["category"], flow["originRegion"], flow["massKg"], "kg in", flow["loads"], "loads")
check(len(flows["items"]) > 0, flows)

table = ask(TOKEN, "GET", f"/v1/statistics/flows?{urlencode(days)}", accept="text/csv").decode("utf-8-sig")
rows = list(csv.DictReader(io.StringIO(table)))
check(len(rows) == len(flows["items"]), rows)
