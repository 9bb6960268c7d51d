-- Custom: what the retention job (src/db/retention.ts) may take away, by the table in src/domain/privacy/kept.ts.
-- A scan is evidence: of one that is there only people can be taken away, the driver, the sender's name and the place.
-- Whoever owns the tables is held to it too.
create function scan_is_evidence() returns trigger
  language plpgsql as $$
declare
  allowed scan := old;
begin
  allowed.tries := new.tries;
  if new.sender_name = '' then allowed.sender_name := ''; end if;
  if not new.content ? 'driverName' then allowed.content := old.content - 'driverName'; end if;
  if new.lat is null and new.lon is null then
    allowed.lat := null;
    allowed.lon := null;
  end if;
  if new is distinct from allowed then
    raise exception 'a scan is evidence: only names and the place can be taken away' using errcode = '42501';
  end if;
  return new;
end
$$;
--> statement-breakpoint
-- A repeat counts `tries` and nothing else; that is all it may name, so it need not be looked at.
create trigger scan_is_evidence before update of id, manifest_number, kind, at, received_at, sub, sender_name,
  organisation_id, lat, lon, plate, content, fingerprint, judged_once, answer
  on scan for each row execute function scan_is_evidence();
--> statement-breakpoint
grant update (sender_name, content, lat, lon) on scan to construction_waste_service;
--> statement-breakpoint
grant update (name, producer_name, lat, lon, version) on project to construction_waste_service;
--> statement-breakpoint
grant delete on member, invitation, api_key to construction_waste_service;
--> statement-breakpoint
-- What has not been erased yet, the oldest first: the job finds what is due without walking past what it has done.
create index scan_people on scan (received_at)
  where kind <> 'inspect' and (sender_name <> '' or lat is not null or content ? 'driverName');
--> statement-breakpoint
create index project_people on project (created_at) where producer_kind = 'individual' and producer_name <> '';
--> statement-breakpoint
create index violation_people on violation (updated_at)
  where subject_kind = 'individual' and subject_name <> '' and status = 'dismissed';
--> statement-breakpoint
create index member_ended on member (removed_at) where removed_at is not null;
--> statement-breakpoint
-- Somebody asks what is kept of them: memberships that ended too.
create index member_sub on member (sub);
