-- Custom: more of what happens is written down by the database itself, as in 0020.
create function event_of_registration() returns trigger language plpgsql as $$
begin
  perform event_make('organisation.registered', 'organisation', new.id::text, new.created_at, '{}');
  return null;
end
$$;
--> statement-breakpoint
-- Triggers fire by their names: it is registered before it is verified.
create trigger event_entered after insert on organisation for each row execute function event_of_registration();
--> statement-breakpoint
-- Whoever changes the people of an organisation gives it a new version. Who it was is no event.
create function event_of_people() returns trigger language plpgsql as $$
begin
  perform event_make('organisation.peopleChanged', 'organisation', new.id::text, new.updated_at, '{}');
  return null;
end
$$;
--> statement-breakpoint
create trigger event_people after update on organisation for each row
  when (old.version <> new.version and old.verified_at is not distinct from new.verified_at)
  execute function event_of_people();
--> statement-breakpoint
create function event_of_vehicle() returns trigger language plpgsql as $$
begin
  perform event_make(case tg_op when 'INSERT' then 'vehicle.registered' else 'vehicle.changed' end,
    'vehicle', new.id::text, new.updated_at, jsonb_build_object('plate', new.plate));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_registered after insert on vehicle for each row execute function event_of_vehicle();
--> statement-breakpoint
create trigger event_changed after update on vehicle for each row
  when (old.version <> new.version) execute function event_of_vehicle();
--> statement-breakpoint
create function event_of_project() returns trigger language plpgsql as $$
begin
  perform event_make('project.registered', 'project', new.id::text, new.created_at,
    jsonb_build_object('kind', new.kind, 'regionCode', new.region_code));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_registered after insert on project for each row execute function event_of_project();
--> statement-breakpoint
create function event_of_survey() returns trigger language plpgsql as $$
begin
  perform event_make('permitApplication.surveyed', 'permitApplication', new.application_id::text, new.at,
    jsonb_build_object('surveyId', new.id, 'surveyedOn', new.surveyed_on));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_surveyed after insert on survey for each row execute function event_of_survey();
--> statement-breakpoint
create function event_of_signature() returns trigger language plpgsql as $$
begin
  perform event_make('permitApplication.surveySigned', 'permitApplication', s.application_id::text, new.at,
    jsonb_build_object('surveyId', s.id)) from survey s where s.id = new.survey_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_signed after insert on survey_signature for each row execute function event_of_signature();
--> statement-breakpoint
create function event_of_site() returns trigger language plpgsql as $$
declare
  days constant jsonb := jsonb_build_object('acceptsFrom', new.accepts_from, 'acceptsTo', new.accepts_to);
begin
  if tg_op = 'INSERT' then
    perform event_make('site.registered', 'site', new.id::text, new.created_at,
      days || jsonb_build_object('siteType', new.site_type, 'regionCode', new.region_code));
  else
    perform event_make('site.changed', 'site', new.id::text, new.updated_at, days);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_registered after insert on site for each row execute function event_of_site();
--> statement-breakpoint
-- What it has received changes with every load, and is told with the manifest.
create trigger event_changed after update on site for each row
  when ((old.name, old.region_code, old.lat, old.lon, old.capacity_mass_kg, old.accepts_from, old.accepts_to)
    is distinct from (new.name, new.region_code, new.lat, new.lon, new.capacity_mass_kg, new.accepts_from, new.accepts_to))
  execute function event_of_site();
--> statement-breakpoint
create function event_of_use() returns trigger language plpgsql as $$
begin
  perform event_make(case new.kind when 'backfill' then 'project.backfilled' else 'project.recycledOnsite' end,
    'project', new.project_id::text, new.recorded_at,
    jsonb_build_object('useId', new.id, 'usedOn', new.used_on, 'massKg', new.mass_kg));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_used after insert on onsite_use for each row execute function event_of_use();
--> statement-breakpoint
create function event_of_device() returns trigger language plpgsql as $$
begin
  perform event_make('device.registered', 'device', new.id::text, new.registered_at,
    jsonb_build_object('kind', new.kind, 'siteId', new.site_id, 'projectId', new.project_id));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_registered after insert on device for each row
  when (new.registered_at is not null) execute function event_of_device();
--> statement-breakpoint
create trigger event_taken_up after update on device for each row
  when (old.registered_at is null and new.registered_at is not null) execute function event_of_device();
--> statement-breakpoint
create function event_of_complaint() returns trigger language plpgsql as $$
begin
  perform event_make('complaint.filed', 'complaint', new.number, new.filed_at,
    jsonb_build_object('authority', new.authority));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_filed after insert on complaint for each row execute function event_of_complaint();
--> statement-breakpoint
create function event_of_handling() returns trigger language plpgsql as $$
begin
  perform event_make('complaint.' || case new.action when 'accept' then 'accepted' when 'transfer' then 'transferred'
      when 'extend' then 'extended' when 'answer' then 'answered' else 'linked' end, 'complaint', c.number, new.at,
    jsonb_build_object('authority', coalesce(new.to_authority, c.authority))
      || case when new.violation_id is null then '{}' else jsonb_build_object('violationId', new.violation_id) end)
  from complaint c where c.id = new.complaint_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_handled after insert on complaint_step for each row execute function event_of_handling();
--> statement-breakpoint
-- What time alone brings about is told once: src/db/permits/expiry.ts asks whether it was.
create index event_of_time on event (subject_id) where type in ('permit.expiring', 'permit.expired');
