-- The second fence: whatever a statement asks for, the role that serves gets only the rows of those for whom the
-- transaction runs. `src/db/fence.ts` says for whom, by `set_config(..., true)`; where nothing was said, there is
-- nothing to see. FORCE makes it hold for the owner of the tables too.
--
-- Scans have a role of their own. A scan is judged by registers of everybody it names, so that role reads them all,
-- but only those, and writes only what a scan changes. Its statements carry no policies of others: they run on every load.
do $$
begin
  create role construction_waste_scan nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;
--> statement-breakpoint
do $$
begin
  execute format('grant construction_waste_scan to %I', current_user);
exception
  -- As for the role that serves: a superuser needs no grant; another login needs one from whoever made the role.
  when insufficient_privilege then
    if not pg_has_role(current_user, 'construction_waste_scan', 'member') then
      raise exception 'The role construction_waste_scan exists already; grant it to % first.', current_user;
    end if;
end
$$;
--> statement-breakpoint
grant select on organisation, member, vehicle, vehicle_record, project, permit, permit_stream, carriage_contract,
  permit_copy, site, manifest, scan, violation, audit_chain to construction_waste_scan;
--> statement-breakpoint
grant insert on scan, violation, audit_chain, audit_entry to construction_waste_scan;
--> statement-breakpoint
grant update on manifest, violation to construction_waste_scan;
--> statement-breakpoint
grant update (position, hash) on audit_chain to construction_waste_scan;
--> statement-breakpoint
grant update (tries) on scan to construction_waste_scan;
--> statement-breakpoint
grant update (consumed_mass_kg, received_mass_kg) on permit_stream to construction_waste_scan;
--> statement-breakpoint
grant update (received_mass_kg, updated_at, version) on site to construction_waste_scan;
--> statement-breakpoint
create function fence_reach() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('fence.reach', true), ''), 'nothing');
--> statement-breakpoint
create function fence_organisations() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('fence.organisations', true), ''), '{}')::uuid[];
--> statement-breakpoint
create function fence_sub() returns text language sql stable parallel safe
  return nullif(current_setting('fence.sub', true), '');
--> statement-breakpoint
create function fence_authority() returns text language sql stable parallel safe
  return nullif(current_setting('fence.authority', true), '');
--> statement-breakpoint
create function fence_secret() returns text language sql stable parallel safe
  return nullif(current_setting('fence.secret', true), '');
--> statement-breakpoint
-- The permits beside those held: of own projects, of own contracts to carry, to own sites. It looks with the reach of
-- the law: the policies of the tables it reads lead back to permits. A function, so that they are not inside every
-- plan, by which statements take longer to plan than to run; and a set, worked out once for a statement, because
-- whoever lists permits would wait for an answer on each row of everybody.
create function fence_permits() returns setof text language plpgsql stable as $$
declare
  reach_before constant text := fence_reach();
  own constant uuid[] := fence_organisations();
begin
  perform set_config('fence.reach', 'law', true);
  return query
    select p.number from permit p where p.project_id in (select w.id from project w where
        w.developer_id = any (own) or w.contractor_id = any (own) or w.producer_id = any (own)
        or w.property_manager_id = any (own) or (w.producer_kind = 'individual' and w.registered_by = fence_sub()))
    union select c.permit_number from carriage_contract c where c.carrier_id = any (own)
    union select s.permit_number from permit_stream s where s.destination_id in (
      select t.id from site t where t.operator_id = any (own));
  perform set_config('fence.reach', reach_before, true);
end
$$;
--> statement-breakpoint
-- Whether an own organisation is a party of a project; an individual producer is whoever registered it.
create function fence_is_of_project(asked uuid) returns boolean language plpgsql stable as $$
declare
  reach_before constant text := fence_reach();
  own constant uuid[] := fence_organisations();
  found boolean;
begin
  perform set_config('fence.reach', 'law', true);
  select exists (select 1 from project p where p.id = asked and (
      p.developer_id = any (own) or p.contractor_id = any (own) or p.producer_id = any (own)
      or p.property_manager_id = any (own)
      or (p.producer_kind = 'individual' and p.registered_by = fence_sub())))
    into found;
  perform set_config('fence.reach', reach_before, true);
  return found;
end
$$;
--> statement-breakpoint
-- Whether an own organisation operates a site.
create function fence_is_of_site(asked uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from site s where s.id = asked and s.operator_id = any (fence_organisations()));
end
$$;
--> statement-breakpoint
-- What the law has to look at whoever asks (an assessment, the room of a site, a scan): `withReachOfLaw`.
do $$
declare
  fenced text;
begin
  foreach fenced in array array['organisation', 'organisation_contact', 'member', 'invitation', 'api_key', 'vehicle',
    'vehicle_record', 'project', 'document', 'permit_application', 'attestation', 'survey', 'survey_signature',
    'contest', 'permit', 'permit_stream', 'carriage_contract', 'permit_copy', 'site', 'manifest', 'scan', 'violation',
    'audit_chain', 'audit_entry']
  loop
    execute format('alter table %I enable row level security', fenced);
    execute format('alter table %I force row level security', fenced);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', fenced);
  end loop;
end
$$;
--> statement-breakpoint
do $$
declare
  judged_by text;
begin
  foreach judged_by in array array['organisation', 'member', 'vehicle', 'vehicle_record', 'project', 'permit',
    'permit_stream', 'carriage_contract', 'permit_copy', 'site', 'manifest', 'scan', 'violation', 'audit_chain',
    'audit_entry']
  loop
    execute format('create policy scan on %I to construction_waste_scan using (true)', judged_by);
  end loop;
end
$$;
--> statement-breakpoint
-- Officers and departments read the whole city (第三十一條).
do $$
declare
  shared text;
begin
  foreach shared in array array['vehicle', 'vehicle_record', 'project', 'document', 'permit', 'permit_stream',
    'carriage_contract', 'permit_copy', 'manifest', 'scan', 'violation']
  loop
    execute format(
      'create policy city on %I for select to construction_waste_service using ((select fence_reach()) in (''officer'', ''department''))', shared);
  end loop;
end
$$;
--> statement-breakpoint
-- A public directory; what is not public of an organisation stands in a table of its own.
create policy directory on organisation for select to construction_waste_service using (true);
--> statement-breakpoint
create policy own on organisation for update to construction_waste_service using (true)
  with check (id = any ((select fence_organisations())::uuid[]) or (select fence_reach()) = 'officer');
--> statement-breakpoint
create policy own on organisation_contact to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy staff on organisation_contact for select to construction_waste_service
  using ((select fence_reach()) in ('officer', 'department', 'admin'));
--> statement-breakpoint
create policy own on member to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy oneself on member for select to construction_waste_service using (sub = (select fence_sub()));
--> statement-breakpoint
create policy staff on member for select to construction_waste_service using ((select fence_reach()) in ('officer', 'department', 'admin'));
--> statement-breakpoint
create policy own on invitation to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy in_hand on invitation to construction_waste_service using (code_hash = (select fence_secret()));
--> statement-breakpoint
create policy own on api_key to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy in_hand on api_key to construction_waste_service using (secret_hash = (select fence_secret()));
--> statement-breakpoint
create policy own on vehicle to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy own on vehicle_record to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy party on project for select to construction_waste_service using (
  developer_id = any ((select fence_organisations())::uuid[])
  or contractor_id = any ((select fence_organisations())::uuid[])
  or producer_id = any ((select fence_organisations())::uuid[])
  or property_manager_id = any ((select fence_organisations())::uuid[])
  or registered_by = (select fence_sub()));
--> statement-breakpoint
create policy registration on project for insert to construction_waste_service with check (registered_by = (select fence_sub()));
--> statement-breakpoint
create policy own on document to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy of_an_officer on document for insert to construction_waste_service
  with check (organisation_id is null and (select fence_reach()) = 'officer' and uploaded_by = (select fence_sub()));
--> statement-breakpoint
create policy own on permit_application to construction_waste_service using (applicant_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy officers on permit_application for select to construction_waste_service
  using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy competent on permit_application for update to construction_waste_service
  using ((select fence_reach()) = 'officer')
  with check ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
-- Who sees an application sees what stands on it.
create policy of_application on attestation for select to construction_waste_service
  using (exists (select 1 from permit_application a where a.id = application_id));
--> statement-breakpoint
create policy competent on attestation for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit_application a where a.id = application_id and a.authority = (select fence_authority())));
--> statement-breakpoint
create policy of_application on survey for select to construction_waste_service
  using (exists (select 1 from permit_application a where a.id = application_id));
--> statement-breakpoint
create policy competent on survey for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit_application a where a.id = application_id and a.authority = (select fence_authority())));
--> statement-breakpoint
create policy of_survey on survey_signature for select to construction_waste_service
  using (exists (select 1 from survey s where s.id = survey_id));
--> statement-breakpoint
create policy oneself on survey_signature for insert to construction_waste_service
  with check ((select fence_reach()) = 'officer' and sub = (select fence_sub()));
--> statement-breakpoint
create policy of_application on contest for select to construction_waste_service
  using (organisation_id = any ((select fence_organisations())::uuid[])
    or exists (select 1 from permit_application a where a.id = application_id));
--> statement-breakpoint
create policy own on contest for insert to construction_waste_service with check (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
-- The holder, the parties of the project, the carriers of its contracts and the operators of its destinations. Whoever
-- reads the city, or the law, is asked for neither, here and of manifests.
create policy party on permit for select to construction_waste_service using (
  holder_id = any ((select fence_organisations())::uuid[])
  or ((select fence_reach()) = 'own' and number in (select fence_permits())));
--> statement-breakpoint
create policy own on permit for update to construction_waste_service using (holder_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy competent on permit to construction_waste_service using ((select fence_reach()) = 'officer')
  with check ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
create policy of_permit on permit_stream for select to construction_waste_service
  using (exists (select 1 from permit p where p.number = permit_number));
--> statement-breakpoint
create policy competent on permit_stream for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
create policy of_permit on carriage_contract for select to construction_waste_service
  using (exists (select 1 from permit p where p.number = permit_number));
--> statement-breakpoint
create policy competent on carriage_contract for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
create policy of_permit on permit_copy for select to construction_waste_service
  using (carrier_id = any ((select fence_organisations())::uuid[])
    or exists (select 1 from permit p where p.number = permit_number));
--> statement-breakpoint
create policy own on permit_copy to construction_waste_service using (exists (
  select 1 from permit p where p.number = permit_number
    and p.holder_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
create policy competent on permit_copy to construction_waste_service using ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
-- A public directory, as organisations are.
create policy directory on site for select to construction_waste_service using (true);
--> statement-breakpoint
create policy officers on site for insert to construction_waste_service with check ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy own on site for update to construction_waste_service using (operator_id = any ((select fence_organisations())::uuid[])
  or (select fence_reach()) = 'officer');
--> statement-breakpoint
-- The carrier that drew it, the parties of its project, the operators of its destination and of where it arrived.
create policy party on manifest for select to construction_waste_service using (
  carrier_id = any ((select fence_organisations())::uuid[])
  or ((select fence_reach()) = 'own' and (
    fence_is_of_project(project_id) or fence_is_of_site(destination_id) or fence_is_of_site(site_id))));
--> statement-breakpoint
create policy draw on manifest for insert to construction_waste_service with check (carrier_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy of_manifest on scan for select to construction_waste_service
  using (exists (select 1 from manifest m where m.number = manifest_number));
--> statement-breakpoint
create policy inspection on scan to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
-- Whatever a transaction reaches, evidence is given in the sender's own name, for an organisation it belongs to now.
create policy sender on scan as restrictive for insert
  to construction_waste_service, construction_waste_scan with check (
  sub = (select fence_sub()) and (
    organisation_id is null
    or organisation_id = any ((select fence_organisations())::uuid[])
    or exists (select 1 from member m
      where m.organisation_id = scan.organisation_id and m.sub = scan.sub and m.removed_at is null)));
--> statement-breakpoint
create policy subject on violation for select to construction_waste_service using (subject_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy officers on violation to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy staff on audit_entry for select to construction_waste_service using ((select fence_reach()) in ('officer', 'admin'));
