CREATE TABLE "permit_former" (
	"permit_number" text NOT NULL,
	"until" timestamptz(3) NOT NULL,
	"successor_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"period_from" date,
	"manifest_required" boolean NOT NULL,
	"plan_from" date,
	"plan_to" date,
	"hours_from" text,
	"hours_to" text,
	"route_description" text,
	"route_noise_sensitive" boolean,
	"route_line" jsonb,
	"accepts_from" date,
	"accepts_to" date,
	"capacity_mass_kg" bigint,
	CONSTRAINT "permit_former_permit_number_successor_id_pk" PRIMARY KEY("permit_number","successor_id")
);
--> statement-breakpoint
ALTER TABLE "permit" DROP CONSTRAINT "permit_disposal_plan";--> statement-breakpoint
ALTER TABLE "permit" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "carriage_contract" ADD COLUMN "added_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "carriage_contract" ADD COLUMN "removed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "period_from" date;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "deemed_to" date;--> statement-breakpoint
ALTER TABLE "permit_application" ADD COLUMN "renews" text;--> statement-breakpoint
ALTER TABLE "permit_application" ADD COLUMN "amends" text;--> statement-breakpoint
ALTER TABLE "permit_application" ADD COLUMN "deemed_after" date;--> statement-breakpoint
ALTER TABLE "permit_stream" ADD COLUMN "added_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "permit_stream" ADD COLUMN "removed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "permit_former" ADD CONSTRAINT "permit_former_permit_number_permit_number_fk" FOREIGN KEY ("permit_number") REFERENCES "public"."permit"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_former" ADD CONSTRAINT "permit_former_successor_id_permit_application_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "permit_application_one_open" ON "permit_application" USING btree (coalesce("renews", "amends")) WHERE coalesce("permit_application"."renews", "permit_application"."amends") is not null and "permit_application"."status" in ('draft', 'submitted', 'supplementRequested', 'accepted');--> statement-breakpoint
CREATE INDEX "permit_application_waiting" ON "permit_application" USING btree ("id") WHERE "permit_application"."status" in ('submitted', 'accepted', 'supplementRequested');--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_deemed" CHECK ("permit"."deemed_to" is null or ("permit"."deemed_to" > "permit"."valid_to" and "permit"."ended_at" is null));--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_source" CHECK (("permit"."application_id" is null) <> ("permit"."document_id" is null));--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_hours" CHECK (("permit"."hours_from" is null) = ("permit"."hours_to" is null)
        and ("permit"."hours_from" is not null) = ("permit"."kind" = 'disposal' and "permit"."application_id" is not null));--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_disposal_plan" CHECK (("permit"."kind" = 'disposal') = ("permit"."project_id" is not null and "permit"."plan_from" is not null and "permit"."plan_to" is not null
        and "permit"."route_noise_sensitive" is not null));--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_successor" CHECK ("permit_application"."renews" is null or "permit_application"."amends" is null);--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_deemed_after" CHECK ("permit_application"."deemed_after" is null or "permit_application"."renews" is not null);--> statement-breakpoint
-- Custom: one of the applicant's own permits is renewed or amended.
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_renews_own" FOREIGN KEY ("applicant_id","renews") REFERENCES "public"."permit"("holder_id","number");--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_amends_own" FOREIGN KEY ("applicant_id","amends") REFERENCES "public"."permit"("holder_id","number");--> statement-breakpoint
grant select, insert on permit_former to construction_waste_service;
--> statement-breakpoint
grant select on permit_former to construction_waste_scan;
--> statement-breakpoint
grant update on carriage_contract to construction_waste_service;
--> statement-breakpoint
alter table permit_former enable row level security;
--> statement-breakpoint
alter table permit_former force row level security;
--> statement-breakpoint
create policy law on permit_former to construction_waste_service using ((select fence_reach()) = 'law');
--> statement-breakpoint
create policy scan on permit_former to construction_waste_scan using (true);
--> statement-breakpoint
create policy city on permit_former for select to construction_waste_service using ((select fence_reach()) in ('officer', 'department'));
--> statement-breakpoint
create policy of_permit on permit_former for select to construction_waste_service
  using (exists (select 1 from permit p where p.number = permit_number));
--> statement-breakpoint
create policy competent on permit_former for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
-- An amendment changes what a grant once inserted.
create policy competent_amends on permit_stream for update to construction_waste_service using ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
create policy competent_amends on carriage_contract for update to construction_waste_service using ((select fence_reach()) = 'officer' and exists (
  select 1 from permit p where p.number = permit_number and p.authority = (select fence_authority())));
--> statement-breakpoint
create trigger audit_inserted after insert on permit_former referencing new table as inserted for each statement
  when (current_user = 'construction_waste_service') execute function audit_note_inserted('permit_number,successor_id', '', 'updated_at');
--> statement-breakpoint
create trigger audit_changed after update or delete on permit_former for each row
  when (current_user = 'construction_waste_service') execute function audit_note_changed('permit_number,successor_id', '', 'updated_at');
--> statement-breakpoint
create constraint trigger audit_noted after insert or update or delete on permit_former deferrable initially deferred for each row
  when (current_user in ('construction_waste_service', 'construction_waste_scan')) execute function audit_check_noted();
