"""Another department's platform: violations as they change, what flows where, and what happens, as it happens.

TOKEN: of the department. FROM, TO: the days of the report. SINCE: where the last run ended. PLACE: a file in which
the place in the feed of events is kept.
"""

import csv
import io
import json
import os
import pathlib
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


def take_events(file):
    """What is new in the feed. The events and the place behind them are kept at once: both or neither."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"next": None, "events": []}
    while True:
        query = {"types": "violation.found,violation.confirmed,manifest.completed", "limit": 3}
        if kept["next"] is not None:
            query["after"] = kept["next"]
        page = ask(TOKEN, "GET", f"/v1/events?{urlencode(query)}")
        kept = {"next": page["next"], "events": kept["events"] + page["items"]}
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(kept), encoding="utf-8")
        draft.replace(file)
        if not page["hasMore"]:
            return kept["events"]


place = pathlib.Path(os.environ["PLACE"])
events = take_events(place)
for event in events:
    print(event["at"], event["type"], event["subject"]["id"])
check({violation["id"] for violation in violations} <= {event["subject"]["id"] for event in events}, events)
# Another run goes on behind what was kept: nothing comes twice.
again = take_events(place)
check(len({event["id"] for event in again}) == len(again) >= len(events), again)
