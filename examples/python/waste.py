"""What the examples share: one request, sent again while the service asks for patience. Standard library alone."""

import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime

BASE_URL = os.environ.get("BASE_URL", "http://127.0.0.1:3000").rstrip("/")


class Refused(Exception):
    """A problem document (RFC 9457): go by its code, show its detail."""

    def __init__(self, problem):
        super().__init__(f"{problem['status']} {problem['code']}: {problem['detail']}")
        self.problem = problem


def now():
    """The time of an event, with its offset. In a sandbox whose clock was set, NOW says what it is there."""
    return os.environ.get("NOW") or datetime.now().astimezone().isoformat(timespec="seconds")


def ask(token, method, path, body=None, accept="application/json", attempts=5):
    """The answer, JSON already read. Raises Refused, or OSError where there is no network."""
    headers = {"Accept": accept, "Accept-Language": "en"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = None
    if isinstance(body, Form):
        data, headers["Content-Type"] = body.encoded()
    elif body is not None:
        data, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
    if method == "POST" and not path.startswith("/v1/scans"):
        # The same at each attempt, so that nothing is done twice. Scans have their own id.
        headers["Idempotency-Key"] = str(uuid.uuid4())
    request = urllib.request.Request(BASE_URL + path, data, headers, method=method)
    for attempt in range(attempts):
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                content = response.read()
                is_json = "json" in response.headers.get("Content-Type", "")
                return json.loads(content) if is_json else content
        except urllib.error.HTTPError as error:
            if error.code in (429, 503) and attempt + 1 < attempts:
                time.sleep(float(error.headers.get("Retry-After") or 2))
                continue
            raise Refused(json.loads(error.read())) from None


class Form:
    """A multipart form with one file."""

    def __init__(self, fields, filename, content, media_type):
        self.fields, self.filename, self.content, self.media_type = fields, filename, content, media_type

    def encoded(self):
        boundary = uuid.uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in self.fields.items()
        ]
        head = (
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{self.filename}"\r\n'
            f"Content-Type: {self.media_type}\r\n\r\n"
        ).encode()
        return b"".join([*parts, head, self.content, f"\r\n--{boundary}--\r\n".encode()]), (
            f"multipart/form-data; boundary={boundary}"
        )


def check(holds, found):
    """Ends the example where something is not as it says."""
    if not holds:
        sys.exit(f"not as it should be: {json.dumps(found, ensure_ascii=False)}")
