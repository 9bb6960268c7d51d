CREATE TABLE "delivery" (
	"subscription_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"lease" uuid,
	"made_at" timestamptz(3) NOT NULL,
	"last_at" timestamptz(3),
	"last_status" integer,
	"last_failure" text,
	"ended_at" timestamptz(3),
	CONSTRAINT "delivery_subscription_id_position_pk" PRIMARY KEY("subscription_id","position"),
	CONSTRAINT "delivery_event" UNIQUE("subscription_id","event_id"),
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('waiting', 'delivered', 'dead')),
	CONSTRAINT "delivery_failure" CHECK ("delivery"."last_failure" is null or "delivery"."last_failure" in ('status', 'timeout', 'connection', 'target')),
	CONSTRAINT "delivery_ended" CHECK (("delivery"."state" = 'waiting') = ("delivery"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"position" bigint PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"data" jsonb NOT NULL,
	"departments" boolean NOT NULL,
	"numbered_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_audience" (
	"organisation_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_audience_organisation_id_position_pk" PRIMARY KEY("organisation_id","position")
);
--> statement-breakpoint
CREATE TABLE "event_feed" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL,
	"erased_to" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "event_feed_one" CHECK ("event_feed"."single"),
	CONSTRAINT "event_feed_order" CHECK ("event_feed"."erased_to" <= "event_feed"."last")
);
--> statement-breakpoint
CREATE TABLE "event_made" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_made_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid,
	"authority" text,
	"department" text,
	"url" text NOT NULL,
	"types" text[],
	"status" text NOT NULL,
	"disabled_reason" text,
	"secret" "bytea" NOT NULL,
	"former_secret" "bytea",
	"former_until" timestamptz(3),
	"position" bigint NOT NULL,
	"failing_since" timestamptz(3),
	"created_by" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscription_of_one" CHECK (num_nonnulls("subscription"."organisation_id", "subscription"."authority", "subscription"."department") = 1),
	CONSTRAINT "subscription_status" CHECK ("subscription"."status" in ('active', 'paused', 'disabled')),
	CONSTRAINT "subscription_disabled" CHECK (("subscription"."status" = 'disabled') = ("subscription"."disabled_reason" is not null)
        and ("subscription"."disabled_reason" is null or "subscription"."disabled_reason" in ('gone', 'failing'))),
	CONSTRAINT "subscription_former" CHECK (("subscription"."former_secret" is null) = ("subscription"."former_until" is null))
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscription"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("subscription_id","due_at","position") WHERE "delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "delivery_under_way" ON "delivery" USING btree ("subscription_id") WHERE "delivery"."lease" is not null;--> statement-breakpoint
CREATE INDEX "delivery_waiting" ON "delivery" USING btree ("subscription_id","subject","position") WHERE "delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "delivery_made" ON "delivery" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "event_numbered" ON "event" USING btree ("numbered_at");--> statement-breakpoint
CREATE INDEX "event_audience_position" ON "event_audience" USING btree ("position");--> statement-breakpoint
CREATE INDEX "subscription_organisation" ON "subscription" USING btree ("organisation_id","id");
--> statement-breakpoint
-- Custom: what happens is written down by the database itself, so that no way to a row forgets it, by the transaction
-- that makes it so and without a round trip of its own. What a scan or an act does to a manifest is decided in the
-- domain instead (src/domain/events/manifest.ts) and written by the statement that saves it. Which types there are, and
-- what their data means: src/domain/events/catalogue.ts.
insert into event_feed (single) values (true);
--> statement-breakpoint
-- A UUIDv7 (RFC 9562), as the service makes its ids.
create function event_id() returns uuid language sql volatile parallel safe
  return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
--> statement-breakpoint
create function event_make(type text, kind text, subject text, at timestamptz, data jsonb) returns void
language sql volatile
  begin atomic
    insert into event_made (id, type, subject_kind, subject_id, at, data)
    values (event_id(), type, kind, subject, at, data);
  end;
--> statement-breakpoint
create function event_of_organisation() returns trigger language plpgsql as $$
begin
  perform event_make('organisation.verified', 'organisation', new.id::text, new.verified_at, '{}');
  return null;
end
$$;
--> statement-breakpoint
create trigger event_registered after insert on organisation for each row
  when (new.verified_at is not null) execute function event_of_organisation();
--> statement-breakpoint
create trigger event_verified after update on organisation for each row
  when (old.verified_at is null and new.verified_at is not null) execute function event_of_organisation();
--> statement-breakpoint
create function event_of_application() returns trigger language plpgsql as $$
declare
  said constant jsonb := jsonb_build_object('kind', new.kind, 'status', new.status, 'authority', new.authority,
    'deemed', new.deemed, 'acceptBy', new.accept_by, 'decideBy', new.decide_by);
begin
  if old.status is distinct from new.status then
    perform event_make('permitApplication.' || case when new.status in ('approved', 'refused') then 'decided' else new.status end,
      'permitApplication', new.id::text, new.updated_at, said);
  end if;
  if old.extended_at is distinct from new.extended_at and new.extended_at is not null then
    perform event_make('permitApplication.extended', 'permitApplication', new.id::text, new.updated_at, said);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_moved after update on permit_application for each row
  when (old.status is distinct from new.status or old.extended_at is distinct from new.extended_at)
  execute function event_of_application();
--> statement-breakpoint
create function event_of_contest() returns trigger language plpgsql as $$
begin
  perform event_make('permitApplication.contested', 'permitApplication', new.application_id::text, new.at,
    jsonb_build_object('contestId', new.id));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_contested after insert on contest for each row execute function event_of_contest();
--> statement-breakpoint
create function event_of_permit() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform event_make('permit.granted', 'permit', new.number, new.granted_at, jsonb_build_object('kind', new.kind,
      'authority', new.authority, 'applicationId', new.application_id, 'validFrom', new.valid_from, 'validTo', new.valid_to));
  else
    perform event_make('permit.ended', 'permit', new.number, new.updated_at, jsonb_build_object('manner', new.end_manner));
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_granted after insert on permit for each row execute function event_of_permit();
--> statement-breakpoint
create trigger event_ended after update on permit for each row
  when (old.ended_at is null and new.ended_at is not null) execute function event_of_permit();
--> statement-breakpoint
create function event_of_succession() returns trigger language plpgsql as $$
begin
  perform event_make('permit.changed', 'permit', new.permit_number, new.until,
    jsonb_build_object('applicationId', new.successor_id));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_changed after insert on permit_former for each row execute function event_of_succession();
--> statement-breakpoint
-- With a permit all its copies end, which goes without saying.
create function event_of_copy() returns trigger language plpgsql as $$
begin
  if new.end_reason = 'ended' and exists (select 1 from permit p where p.number = new.permit_number and p.ended_at is not null) then
    return null;
  end if;
  perform event_make(case new.end_reason when 'replaced' then 'permit.copyReplaced' else 'permit.copyEnded' end,
    'permit', new.permit_number, new.ended_at, jsonb_build_object('copyNumber', new.copy_number, 'plate', new.plate));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_copy_ended after update on permit_copy for each row
  when (old.ended_at is null and new.ended_at is not null) execute function event_of_copy();
--> statement-breakpoint
create function event_of_draw() returns trigger language plpgsql as $$
begin
  insert into event_made (id, type, subject_kind, subject_id, at, data)
  select event_id(), 'manifests.drawn', 'permit', permit_number, min(drawn_at), jsonb_build_object('count', count(*),
    'firstNumber', min(number collate "C"), 'lastNumber', max(number collate "C"))
  from inserted group by permit_number;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_drawn after insert on manifest referencing new table as inserted
  for each statement execute function event_of_draw();
--> statement-breakpoint
create function event_of_inspection() returns trigger language plpgsql as $$
begin
  perform event_make('manifest.inspected', 'manifest', new.manifest_number, new.received_at,
    jsonb_build_object('scanId', new.id, 'scannedAt', epoch_ms(new.at)));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_inspected after insert on scan for each row
  when (new.kind = 'inspect' and new.manifest_number is not null) execute function event_of_inspection();
--> statement-breakpoint
create function event_of_correction_request() returns trigger language plpgsql as $$
begin
  perform event_make('manifest.correctionRequested', 'manifest', new.manifest_number, new.requested_at,
    jsonb_build_object('requestId', new.id));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_requested after insert on correction_request for each row execute function event_of_correction_request();
--> statement-breakpoint
create function event_of_closure() returns trigger language plpgsql as $$
begin
  if new.kind = 'closed' then
    perform event_make('site.closed', 'site', new.site_id::text, new.stated_at,
      jsonb_build_object('stopsOn', new.stops_on, 'closedOn', new.closed_on));
  else
    perform event_make('site.closureNoticed', 'site', new.site_id::text, new.stated_at,
      jsonb_build_object('stopsOn', new.stops_on));
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_stated after insert on site_closure for each row execute function event_of_closure();
--> statement-breakpoint
create function event_of_intake() returns trigger language plpgsql as $$
begin
  perform event_make('intakeReport.filed', 'site', new.site_id::text, new.filed_at,
    jsonb_build_object('reportId', new.id, 'month', new.month, 'number', new.number));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_filed after insert on intake_report for each row execute function event_of_intake();
--> statement-breakpoint
create function event_of_violation() returns trigger language plpgsql as $$
declare
  before constant text := case when tg_op = 'UPDATE' then old.status end;
begin
  perform event_make('violation.' || case new.status when 'suspected' then 'found' when 'inCase' then 'putIntoCase'
      when 'confirmed' then case before when 'inCase' then 'released' else 'confirmed' end else new.status end,
    'violation', new.id::text, new.updated_at, jsonb_build_object('offence', new.offence, 'previousStatus', before,
      'status', new.status, 'manifestNumber', new.manifest_number, 'caseId', new.case_id));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_found after insert on violation for each row execute function event_of_violation();
--> statement-breakpoint
create trigger event_moved after update on violation for each row
  when (old.status is distinct from new.status) execute function event_of_violation();
--> statement-breakpoint
create function event_of_case() returns trigger language plpgsql as $$
begin
  perform event_make('case.opened', 'case', new.id::text, new.filed_at, jsonb_build_object('number', new.number,
    'status', new.status, 'procedure', new.procedure, 'authority', new.authority));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_opened after insert on penalty_case for each row execute function event_of_case();
--> statement-breakpoint
create function event_of_step() returns trigger language plpgsql as $$
begin
  perform event_make('case.stepAdded', 'case', new.case_id::text, new.at,
    jsonb_build_object('stepId', new.id, 'step', new.type));
  return null;
end
$$;
--> statement-breakpoint
create trigger event_step after insert on case_step for each row execute function event_of_step();
--> statement-breakpoint
create function event_of_order() returns trigger language plpgsql as $$
declare
  issuer constant jsonb := jsonb_build_object('authority', new.authority, 'department', new.department);
begin
  if tg_op = 'INSERT' then
    perform event_make('controlOrder.issued', 'controlOrder', new.id::text, new.issued_at,
      issuer || jsonb_build_object('from', epoch_ms(new.binds_from), 'to', epoch_ms(new.binds_to)));
  else
    perform event_make('controlOrder.lifted', 'controlOrder', new.id::text, new.lifted_at, issuer);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger event_issued after insert on control_order for each row execute function event_of_order();
--> statement-breakpoint
create trigger event_lifted after update on control_order for each row
  when (old.lifted_at is null and new.lifted_at is not null) execute function event_of_order();
--> statement-breakpoint
-- Who may: whoever changes anything makes events; only jobs, with the reach of the law, give them their places and erase
-- them. They are made from what the audit has, so they are not in it; who subscribes is.
grant insert on event_made to construction_waste_service, construction_waste_scan;
--> statement-breakpoint
grant select, delete on event_made to construction_waste_service;
--> statement-breakpoint
grant select, insert, delete on event, event_audience, delivery, subscription to construction_waste_service;
--> statement-breakpoint
grant select on event_feed to construction_waste_service;
--> statement-breakpoint
grant update (last, erased_to) on event_feed to construction_waste_service;
--> statement-breakpoint
grant update on subscription to construction_waste_service;
--> statement-breakpoint
grant update (state, attempts, due_at, lease, last_at, last_status, last_failure, ended_at) on delivery to construction_waste_service;
--> statement-breakpoint
do $$
declare
  fenced text;
begin
  foreach fenced in array array['event_made', 'event', 'event_audience', 'event_feed', 'subscription', 'delivery'] loop
    execute format('alter table %I enable row level security', fenced);
    execute format('alter table %I force row level security', fenced);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', fenced);
  end loop;
end
$$;
--> statement-breakpoint
create policy making on event_made for insert to construction_waste_service, construction_waste_scan with check (true);
--> statement-breakpoint
-- How far the feed goes is nobody's secret.
create policy everybody on event_feed for select to construction_waste_service using (true);
--> statement-breakpoint
create policy staff on event for select to construction_waste_service using (
  (select fence_reach()) = 'officer' or ((select fence_reach()) = 'department' and departments));
--> statement-breakpoint
create policy audience on event for select to construction_waste_service using ((select fence_reach()) = 'own' and exists (
  select 1 from event_audience a where a.position = event.position
    and a.organisation_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
create policy own on event_audience for select to construction_waste_service
  using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy own on subscription to construction_waste_service
  using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
-- Of which department a person is no fence says: src/routes/subscriptions.ts does.
create policy office on subscription to construction_waste_service using (
  ((select fence_reach()) = 'officer' and authority = (select fence_authority()))
  or ((select fence_reach()) = 'department' and department is not null));
--> statement-breakpoint
create policy of_subscription on delivery to construction_waste_service
  using (exists (select 1 from subscription s where s.id = subscription_id));
--> statement-breakpoint
-- An address may hold a secret of its receiver. How far the feed was worked through, and whether it arrives, is no act.
create trigger audit_inserted after insert on subscription referencing new table as inserted for each statement
  when (current_user = 'construction_waste_service')
  execute function audit_note_inserted('id', 'url', 'secret,former_secret,position,failing_since,updated_at');
--> statement-breakpoint
create trigger audit_changed after update or delete on subscription for each row
  when (current_user = 'construction_waste_service')
  execute function audit_note_changed('id', 'url', 'secret,former_secret,position,failing_since,updated_at');
--> statement-breakpoint
create constraint trigger audit_noted after insert or update or delete on subscription deferrable initially deferred
  for each row when (current_user = 'construction_waste_service') execute function audit_check_noted();
