CREATE TABLE "complaint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"code_hash" text NOT NULL,
	"text" text NOT NULL,
	"plate" text,
	"comparable_plate" text,
	"lat" double precision,
	"lon" double precision,
	"region_code" text NOT NULL,
	"authority" text NOT NULL,
	"status" text DEFAULT 'filed' NOT NULL,
	"filed_at" timestamptz(3) NOT NULL,
	"handler_sub" text,
	"accepted_at" timestamptz(3),
	"extended_at" timestamptz(3),
	"extension_reason" text,
	"answer" text,
	"answered_at" timestamptz(3),
	"erased_at" timestamptz(3),
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "complaint_number" UNIQUE("number"),
	CONSTRAINT "complaint_code" UNIQUE("code_hash"),
	CONSTRAINT "complaint_status_known" CHECK ("complaint"."status" in ('filed', 'accepted', 'answered')),
	CONSTRAINT "complaint_handler" CHECK (("complaint"."status" = 'filed') = ("complaint"."handler_sub" is null)),
	CONSTRAINT "complaint_accepted" CHECK (("complaint"."status" = 'filed') = ("complaint"."accepted_at" is null)),
	CONSTRAINT "complaint_answered" CHECK (("complaint"."status" = 'answered') = ("complaint"."answered_at" is not null) and ("complaint"."answered_at" is null) = ("complaint"."answer" is null)),
	CONSTRAINT "complaint_extended" CHECK (("complaint"."extended_at" is null) = ("complaint"."extension_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "complaint_contact" (
	"complaint_id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "complaint_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sha256" text NOT NULL,
	"sent_sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"media_type" text NOT NULL,
	CONSTRAINT "complaint_photo_position" UNIQUE("complaint_id","position"),
	CONSTRAINT "complaint_photo_type" CHECK ("complaint_photo"."media_type" in ('image/jpeg', 'image/png'))
);
--> statement-breakpoint
CREATE TABLE "complaint_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"action" text NOT NULL,
	"by_sub" text NOT NULL,
	"authority" text NOT NULL,
	"text" text,
	"to_authority" text,
	"violation_id" uuid,
	CONSTRAINT "complaint_step_action" CHECK ("complaint_step"."action" in ('accept', 'transfer', 'extend', 'answer', 'linkViolation')),
	CONSTRAINT "complaint_step_to" CHECK (("complaint_step"."action" = 'transfer') = ("complaint_step"."to_authority" is not null)),
	CONSTRAINT "complaint_step_violation" CHECK (("complaint_step"."action" = 'linkViolation') = ("complaint_step"."violation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "complaint_violation" (
	"complaint_id" uuid NOT NULL,
	"violation_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"linked_at" timestamptz(3) NOT NULL,
	CONSTRAINT "complaint_violation_complaint_id_violation_id_pk" PRIMARY KEY("complaint_id","violation_id")
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_region_code_authority_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_contact" ADD CONSTRAINT "complaint_contact_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_photo" ADD CONSTRAINT "complaint_photo_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_to_authority_authority_code_fk" FOREIGN KEY ("to_authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_violation_id_violation_id_fk" FOREIGN KEY ("violation_id") REFERENCES "public"."violation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_violation" ADD CONSTRAINT "complaint_violation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_violation" ADD CONSTRAINT "complaint_violation_violation_id_violation_id_fk" FOREIGN KEY ("violation_id") REFERENCES "public"."violation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_list" ON "complaint" USING btree ("filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_status" ON "complaint" USING btree ("status","filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_authority" ON "complaint" USING btree ("authority","filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_region" ON "complaint" USING btree ("region_code","filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_plate" ON "complaint" USING btree ("comparable_plate","filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_step_of" ON "complaint_step" USING btree ("complaint_id","id");--> statement-breakpoint
CREATE INDEX "complaint_violation_of" ON "complaint_violation" USING btree ("violation_id");--> statement-breakpoint
-- Custom: nobody who complains is signed in, so everything is let in by the SHA-256 of the code in hand; officers read,
-- and who complained only the officer who accepted it.
grant select, insert on complaint, complaint_contact, complaint_photo, complaint_step, complaint_violation
  to construction_waste_service;
--> statement-breakpoint
-- The last three are for what is erased of people (src/db/retention.ts).
grant update (status, authority, handler_sub, accepted_at, extended_at, extension_reason, answer, answered_at, updated_at,
  version, lat, lon, erased_at) on complaint to construction_waste_service;
--> statement-breakpoint
grant delete on complaint_contact to construction_waste_service;
--> statement-breakpoint
do $$
declare
  audited record;
begin
  for audited in select * from (values
    ('complaint', 'id', 'text,lat,lon', 'code_hash,updated_at'),
    ('complaint_contact', 'complaint_id', 'name,phone,email,text', 'updated_at'),
    ('complaint_photo', 'id', '', 'updated_at'),
    ('complaint_step', 'id', '', 'updated_at'),
    ('complaint_violation', 'complaint_id,violation_id', '', 'updated_at')
  ) as listed(name, key_columns, withheld, nothing) loop
    execute format('alter table %I enable row level security', audited.name);
    execute format('alter table %I force row level security', audited.name);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', audited.name);
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted for each statement
      when (current_user = ''construction_waste_service'') execute function audit_note_inserted(%L, %L, %L)',
      audited.name, audited.key_columns, audited.withheld, audited.nothing);
    execute format('create trigger audit_changed after update or delete on %I for each row
      when (current_user = ''construction_waste_service'') execute function audit_note_changed(%L, %L, %L)',
      audited.name, audited.key_columns, audited.withheld, audited.nothing);
    execute format('create constraint trigger audit_noted after insert or update or delete on %I deferrable initially deferred
      for each row when (current_user in (''construction_waste_service'', ''construction_waste_scan''))
      execute function audit_check_noted()', audited.name);
  end loop;
end
$$;
--> statement-breakpoint
create policy in_hand on complaint for select to construction_waste_service using (code_hash = (select fence_secret()));
--> statement-breakpoint
create policy filing on complaint for insert to construction_waste_service
  with check (code_hash = (select fence_secret()) and status = 'filed');
--> statement-breakpoint
create policy officers on complaint for select to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy handling on complaint for update to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy filing on complaint_contact for insert to construction_waste_service with check (exists (
  select 1 from complaint c where c.id = complaint_id and c.code_hash = (select fence_secret()) and c.status = 'filed'));
--> statement-breakpoint
create policy handler on complaint_contact for select to construction_waste_service
  using ((select fence_reach()) = 'officer' and exists (
    select 1 from complaint c where c.id = complaint_id and c.handler_sub = (select fence_sub())));
--> statement-breakpoint
create policy filing on complaint_photo for insert to construction_waste_service with check (exists (
  select 1 from complaint c where c.id = complaint_id and c.code_hash = (select fence_secret()) and c.status = 'filed'));
--> statement-breakpoint
create policy officers on complaint_photo for select to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy officers on complaint_step for select to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy handling on complaint_step for insert to construction_waste_service with check (
  (select fence_reach()) = 'officer' and by_sub = (select fence_sub()) and authority = (select fence_authority()));
--> statement-breakpoint
create policy officers on complaint_violation for select to construction_waste_service using ((select fence_reach()) = 'officer');
--> statement-breakpoint
create policy handling on complaint_violation for insert to construction_waste_service with check ((select fence_reach()) = 'officer');
--> statement-breakpoint
-- What is to be erased of whoever complained, the first first.
create index complaint_people on complaint (answered_at) where answered_at is not null and erased_at is null;
