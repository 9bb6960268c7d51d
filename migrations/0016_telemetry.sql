CREATE TABLE "device" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "device_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"organisation_id" uuid,
	"authority" text,
	"recorder_id" text,
	"label" text,
	"site_id" uuid,
	"project_id" uuid,
	"registered_at" timestamptz(3),
	"registered_by" text,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	CONSTRAINT "device_number" UNIQUE("number"),
	CONSTRAINT "device_recorder" UNIQUE("organisation_id","recorder_id"),
	CONSTRAINT "device_kind" CHECK ("device"."kind" in ('recorder', 'video')),
	CONSTRAINT "device_owner" CHECK (("device"."organisation_id" is null) <> ("device"."authority" is null)),
	CONSTRAINT "device_place" CHECK (case when "device"."kind" = 'recorder'
        then "device"."recorder_id" is not null and "device"."organisation_id" is not null and "device"."label" is null
          and "device"."site_id" is null and "device"."project_id" is null
        else "device"."recorder_id" is null and "device"."label" is not null
          and ("device"."site_id" is null) <> ("device"."project_id" is null) end)
);
--> statement-breakpoint
CREATE TABLE "device_sign" (
	"device" integer PRIMARY KEY NOT NULL,
	"arrivals" bigint NOT NULL,
	"last_received_at" timestamptz(3) NOT NULL,
	"last_point_at" timestamptz(3) NOT NULL,
	"pending_from" timestamptz(3),
	"pending_to" timestamptz(3),
	"looked_at" timestamptz(3),
	"recheck_at" timestamptz(3),
	"recheck_from" timestamptz(3),
	"recheck_to" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "recorded_trip" (
	"device" integer NOT NULL,
	"unloaded_at" timestamptz(3) NOT NULL,
	"loaded_at" timestamptz(3) NOT NULL,
	"carrier_id" uuid NOT NULL,
	"project_id" uuid,
	"site_id" uuid,
	CONSTRAINT "recorded_trip_device_unloaded_at_pk" PRIMARY KEY("device","unloaded_at"),
	CONSTRAINT "recorded_trip_span" CHECK ("recorded_trip"."loaded_at" < "recorded_trip"."unloaded_at")
);
--> statement-breakpoint
CREATE TABLE "speed_limit" (
	"authority" text NOT NULL,
	"since" timestamptz(3) NOT NULL,
	"limit_kmh" integer,
	CONSTRAINT "speed_limit_authority_since_pk" PRIMARY KEY("authority","since"),
	CONSTRAINT "speed_limit_sane" CHECK ("speed_limit"."limit_kmh" between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "telemetry_episode" (
	"id" uuid PRIMARY KEY NOT NULL,
	"device" integer NOT NULL,
	"code" text NOT NULL,
	"plate" text NOT NULL,
	"from_at" timestamptz(3) NOT NULL,
	"to_at" timestamptz(3) NOT NULL,
	"points" jsonb NOT NULL,
	"point_count" integer NOT NULL,
	"violation_id" uuid NOT NULL,
	"superseded_at" timestamptz(3),
	CONSTRAINT "telemetry_episode_violation" UNIQUE("violation_id"),
	CONSTRAINT "telemetry_episode_code" CHECK ("telemetry_episode"."code" in ('speeding', 'uncovered', 'outside_hours', 'off_route', 'loaded_without_manifest', 'unloaded_off_site', 'device_offline')),
	CONSTRAINT "telemetry_episode_span" CHECK ("telemetry_episode"."from_at" <= "telemetry_episode"."to_at")
);
--> statement-breakpoint
CREATE TABLE "telemetry_point" (
	"device" integer NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"received_at" timestamptz(3) NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"speed_kmh" real NOT NULL,
	"covered" boolean,
	"loaded" boolean,
	CONSTRAINT "telemetry_point_device_at_pk" PRIMARY KEY("device","at")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_sign" ADD CONSTRAINT "device_sign_device_device_number_fk" FOREIGN KEY ("device") REFERENCES "public"."device"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_trip" ADD CONSTRAINT "recorded_trip_device_device_number_fk" FOREIGN KEY ("device") REFERENCES "public"."device"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_trip" ADD CONSTRAINT "recorded_trip_carrier_id_organisation_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_trip" ADD CONSTRAINT "recorded_trip_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_trip" ADD CONSTRAINT "recorded_trip_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_limit" ADD CONSTRAINT "speed_limit_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telemetry_episode" ADD CONSTRAINT "telemetry_episode_device_device_number_fk" FOREIGN KEY ("device") REFERENCES "public"."device"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telemetry_episode" ADD CONSTRAINT "telemetry_episode_violation_id_violation_id_fk" FOREIGN KEY ("violation_id") REFERENCES "public"."violation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_updated" ON "device" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "device_sign_pending" ON "device_sign" USING btree ("device") WHERE "device_sign"."pending_from" is not null;--> statement-breakpoint
CREATE INDEX "device_sign_recheck" ON "device_sign" USING btree ("recheck_at") WHERE "device_sign"."recheck_at" is not null;--> statement-breakpoint
CREATE INDEX "device_sign_silent" ON "device_sign" USING btree ("last_point_at");--> statement-breakpoint
CREATE INDEX "recorded_trip_loaded" ON "recorded_trip" USING btree ("loaded_at");--> statement-breakpoint
CREATE INDEX "telemetry_episode_device" ON "telemetry_episode" USING btree ("device","code","to_at");
--> statement-breakpoint
-- Custom: points in partitions of a day, two fences, the audit.
--
-- Days are made ahead by a job and on demand, and dropped by the retention job. The role that serves owns nothing, so
-- both are functions of the owner, which do that and nothing else. A partition is attached, which waits for no reader
-- and no writer; nobody has a right to it but through the table.
create function telemetry_days(days date[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted date;
  partition text;
begin
  foreach wanted in array days loop
    partition := 'telemetry_point_' || to_char(wanted, 'YYYYMMDD');
    continue when exists (select 1 from pg_class where relname = partition and relnamespace = 'public'::regnamespace);
    perform pg_advisory_xact_lock(3102, 1);
    -- Another was first: asked of the table, because what is cached of names does not hear of it by this lock.
    continue when exists (select 1 from pg_class where relname = partition and relnamespace = 'public'::regnamespace);
    if (select count(*) from pg_inherits where inhparent = 'public.telemetry_point'::regclass) >= 2000 then
      raise exception 'more days of points than are ever kept';
    end if;
    execute format('create table public.%I (like public.telemetry_point including constraints)', partition);
    execute format('alter table public.telemetry_point attach partition public.%I for values from (%L) to (%L)', partition,
      wanted::timestamp at time zone 'Asia/Shanghai', (wanted + 1)::timestamp at time zone 'Asia/Shanghai');
  end loop;
end
$$;
--> statement-breakpoint
create function telemetry_drop_before(day date) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  old text;
  dropped integer := 0;
begin
  for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'public.telemetry_point'::regclass and c.relname < 'telemetry_point_' || to_char(day, 'YYYYMMDD')
    order by c.relname
  loop
    execute format('drop table if exists public.%I', old);
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;
--> statement-breakpoint
revoke execute on function telemetry_days(date[]), telemetry_drop_before(date) from public;
--> statement-breakpoint
grant execute on function telemetry_days(date[]), telemetry_drop_before(date) to construction_waste_service;
--> statement-breakpoint
alter table telemetry_episode add constraint telemetry_episode_once
  exclude using gist (device with =, code with =, tstzrange(from_at, to_at, '[]') with &&)
  where (superseded_at is null) deferrable initially deferred;
--> statement-breakpoint
create unique index violation_of_telemetry on violation (key) where manifest_number is null and key like 'telemetry|%';
--> statement-breakpoint
create index vehicle_record_recorder on vehicle_record (organisation_id, recorder_id) where recorder_id is not null;
--> statement-breakpoint
grant select, insert on device, device_sign, telemetry_point, telemetry_episode, recorded_trip, speed_limit
  to construction_waste_service;
--> statement-breakpoint
grant update (registered_at, registered_by, updated_at) on device to construction_waste_service;
--> statement-breakpoint
grant update on device_sign to construction_waste_service;
--> statement-breakpoint
grant update (from_at, to_at, points, point_count, superseded_at) on telemetry_episode to construction_waste_service;
--> statement-breakpoint
grant update (loaded_at, project_id, site_id), delete on recorded_trip to construction_waste_service;
--> statement-breakpoint
grant update (limit_kmh) on speed_limit to construction_waste_service;
--> statement-breakpoint
-- Of `speed_limit` nothing is anybody's own: like `authority` it has no row-level security.
do $$
declare
  fenced text;
begin
  foreach fenced in array array['device', 'device_sign', 'telemetry_point', 'telemetry_episode', 'recorded_trip'] loop
    execute format('alter table %I enable row level security', fenced);
    execute format('alter table %I force row level security', fenced);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', fenced);
    execute format('create policy city on %I for select to construction_waste_service using ((select fence_reach()) = ''officer'')', fenced);
  end loop;
end
$$;
--> statement-breakpoint
create policy own on device to construction_waste_service using (organisation_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy officers on device for insert to construction_waste_service with check (
  (select fence_reach()) = 'officer' and organisation_id is null and authority = (select fence_authority()));
--> statement-breakpoint
-- A set, worked out once for a statement: five thousand points are looked up in it.
create policy own on device_sign to construction_waste_service using (device in (
  select d.number from device d where d.organisation_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
create policy own on telemetry_point to construction_waste_service using (device in (
  select d.number from device d where d.organisation_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
create policy own on telemetry_episode for select to construction_waste_service using (device in (
  select d.number from device d where d.organisation_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
-- Departments read the reconciliation, which counts them.
create policy shared on recorded_trip for select to construction_waste_service using ((select fence_reach()) = 'department');
--> statement-breakpoint
create policy own on recorded_trip for select to construction_waste_service using (carrier_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
-- Points, signs and trips are what machines say, in their thousands: the entry of a batch has who sent it, and when.
do $$
declare
  audited record;
begin
  for audited in select * from (values
    ('device', 'id', '', 'updated_at'),
    -- A track: whoever reads the audit is not to read where a vehicle was.
    ('telemetry_episode', 'id', 'points', ''),
    ('speed_limit', 'authority,since', '', '')
  ) as listed(name, key_columns, withheld, meaningless) loop
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted
      for each statement when (current_user = ''construction_waste_service'') execute function audit_note_inserted(%L, %L, %L)',
      audited.name, audited.key_columns, audited.withheld, audited.meaningless);
    execute format('create trigger audit_changed after update or delete on %I
      for each row when (current_user = ''construction_waste_service'') execute function audit_note_changed(%L, %L, %L)',
      audited.name, audited.key_columns, audited.withheld, audited.meaningless);
    execute format('create constraint trigger audit_noted after insert or update or delete on %I
      deferrable initially deferred for each row when (current_user in (''construction_waste_service'', ''construction_waste_scan''))
      execute function audit_check_noted()', audited.name);
  end loop;
end
$$;
