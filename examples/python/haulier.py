"""A haulier's software: draw numbers, ask beforehand, depart; what has no network waits in a queue.

TOKEN: an API key of the carrier (scopes manifests, scans). GATE_TOKEN: of the project's gate, which scans the load.
"""

import json
import os
import pathlib
import tempfile
import uuid

import waste
from waste import Refused, ask, check, now

TOKEN, GATE_TOKEN = os.environ["TOKEN"], os.environ["GATE_TOKEN"]
PERMIT, PLATE = os.environ["PERMIT"], os.environ["PLATE"]
PROJECT_ID, SITE_ID = os.environ["PROJECT_ID"], os.environ["SITE_ID"]


class Queue:
    """Scans that are not acknowledged, a file each: the program may end at any moment and lose none."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def add(self, scan):
        # The id is made once, before anything is sent. It makes every repeat harmless.
        scan = {"id": str(uuid.uuid4()), "at": now(), **scan}
        draft = self.folder / f"{scan['id']}.new"
        draft.write_text(json.dumps(scan), encoding="utf-8")
        draft.rename(self.folder / f"{scan['id']}.json")

    def flush(self, token):
        """Sends what waits, in any order, up to 1,000 at once; the answers, none where there is no network."""
        files = sorted(self.folder.glob("*.json"))[:1000]
        if not files:
            return []
        scans = [json.loads(file.read_text(encoding="utf-8")) for file in files]
        try:
            results = ask(token, "POST", "/v1/scans/batch", {"scans": scans})["results"]
        except OSError as error:
            print(f"no network ({error}): {len(files)} scans wait")
            return []
        except Refused as refused:
            if refused.problem["status"] not in (429, 503):
                raise
            return []
        for file, result in zip(files, results):
            if result["status"] in (200, 201):
                file.unlink()
            elif result["status"] not in (429, 503):
                # Malformed, not this sender's to send, or an id that is taken: a person has to look at it.
                file.rename(file.with_suffix(".refused"))
        return results


[number] = ask(TOKEN, "POST", "/v1/manifest-draws", {"permitNumber": PERMIT, "count": 1})["numbers"]
print("drawn", number)

load = {
    "plate": PLATE,
    "projectId": PROJECT_ID,
    "category": "recyclable",
    "materials": ["concrete"],
    "quantity": {"value": 10, "unit": "t"},
    "destinationId": SITE_ID,
}
asked = ask(TOKEN, "POST", "/v1/clearance-checks", {**load, "at": now()})
for each in asked["checks"]:
    if not each["passed"]:
        print("would be found:", each["citation"], each["message"])
check(asked["clearance"]["granted"], asked)

with tempfile.TemporaryDirectory() as gate, tempfile.TemporaryDirectory() as phone:
    gate_queue, queue = Queue(gate), Queue(phone)
    gate_queue.add({"kind": "load", "manifestNumber": number, **load})
    [loaded] = gate_queue.flush(GATE_TOKEN)
    check(loaded["status"] == 201 and loaded["scan"]["clearance"]["granted"], loaded)

    queue.add({"kind": "depart", "manifestNumber": number, "washed": True, "covered": True})
    online, waste.BASE_URL = waste.BASE_URL, "http://127.0.0.1:9"
    check(queue.flush(TOKEN) == [], "nothing is answered without a network")
    waste.BASE_URL = online
    # The answer is lost on the way: what was sent is still in the queue, and goes again.
    [waiting] = [json.loads(file.read_text(encoding="utf-8")) for file in queue.folder.glob("*.json")]
    ask(TOKEN, "POST", "/v1/scans", waiting)
    [departed] = queue.flush(TOKEN)
    check(departed["status"] == 200 and departed["scan"]["outcome"] == "duplicate", departed)
    for finding in departed["scan"]["findings"]:
        print(finding["severity"], finding["citation"], finding["message"])
    check(queue.flush(TOKEN) == [], "the queue is empty")

manifest = ask(TOKEN, "GET", f"/v1/manifests/{number}")
check(manifest["state"] == "inTransit", manifest)
print("on the way", number)
