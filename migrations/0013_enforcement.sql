CREATE TABLE "case_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"by_sub" text NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "case_step_position" UNIQUE("case_id","position"),
	CONSTRAINT "case_step_type" CHECK ("case_step"."type" in ('orderCorrection', 'warn', 'recordRectification', 'notifyPenalty', 'recordStatement', 'waiveRights', 'recordLegalReview', 'requestHearing', 'holdHearing', 'decide', 'recordService', 'recordPayment', 'recordChallenge', 'endChallenge', 'transfer', 'close'))
);
--> statement-breakpoint
CREATE TABLE "inspection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid,
	"site_id" uuid,
	"inspected_on" date NOT NULL,
	"items" jsonb NOT NULL,
	"authority" text NOT NULL,
	"by_sub" text NOT NULL,
	"recorded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "inspection_of_one" CHECK (("inspection"."project_id" is null) <> ("inspection"."site_id" is null))
);
--> statement-breakpoint
CREATE TABLE "penalty_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"procedure" text NOT NULL,
	"authority" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_role" text NOT NULL,
	"subject_id" uuid,
	"subject_name" text NOT NULL,
	"violation_ids" uuid[] NOT NULL,
	"investigators" jsonb NOT NULL,
	"departments" text[] NOT NULL,
	"hearing_from_fen" bigint NOT NULL,
	"limit_on" date NOT NULL,
	"decide_by" date,
	"filed_at" timestamptz(3) NOT NULL,
	"filed_by" text NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "penalty_case_number" UNIQUE("number"),
	CONSTRAINT "penalty_case_status" CHECK ("penalty_case"."status" in ('open', 'notified', 'decided', 'closed', 'transferred')),
	CONSTRAINT "penalty_case_procedure" CHECK ("penalty_case"."procedure" in ('simple', 'ordinary')),
	CONSTRAINT "penalty_case_subject_kind" CHECK ("penalty_case"."subject_kind" in ('unit', 'individual')),
	CONSTRAINT "penalty_case_investigators" CHECK (jsonb_array_length("penalty_case"."investigators") >= 2)
);
--> statement-breakpoint
CREATE TABLE "violation_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"violation_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"document_ids" uuid[] NOT NULL,
	"authority" text NOT NULL,
	"by_sub" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "violation_review_outcome" CHECK ("violation_review"."outcome" in ('confirmed', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "place_kind" text;--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "reported_by" text;--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "authority" ADD COLUMN "hearing_threshold" jsonb;--> statement-breakpoint
ALTER TABLE "authority" ADD COLUMN "discretion_steps" jsonb;--> statement-breakpoint
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_case_id_penalty_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."penalty_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_case" ADD CONSTRAINT "penalty_case_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_case" ADD CONSTRAINT "penalty_case_subject_id_organisation_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation_review" ADD CONSTRAINT "violation_review_violation_id_violation_id_fk" FOREIGN KEY ("violation_id") REFERENCES "public"."violation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "violation_review" ADD CONSTRAINT "violation_review_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inspection_project" ON "inspection" USING btree ("project_id","inspected_on");--> statement-breakpoint
CREATE INDEX "inspection_site" ON "inspection" USING btree ("site_id","inspected_on");--> statement-breakpoint
CREATE INDEX "penalty_case_list" ON "penalty_case" USING btree ("filed_at","id");--> statement-breakpoint
CREATE INDEX "penalty_case_subject" ON "penalty_case" USING btree ("subject_id","filed_at","id");--> statement-breakpoint
CREATE INDEX "penalty_case_authority" ON "penalty_case" USING btree ("authority","filed_at","id");--> statement-breakpoint
CREATE INDEX "penalty_case_due" ON "penalty_case" USING btree ("decide_by") WHERE "penalty_case"."status" in ('open', 'notified');--> statement-breakpoint
CREATE INDEX "violation_review_violation" ON "violation_review" USING btree ("violation_id","at");--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_case_id_penalty_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."penalty_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "violation_act" ON "violation" USING btree ("act_id");--> statement-breakpoint
CREATE INDEX "violation_case" ON "violation" USING btree ("case_id") WHERE "violation"."case_id" is not null;--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_in_case" CHECK ("violation"."status" not in ('inCase', 'closed') or "violation"."case_id" is not null);--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_place_kind" CHECK ("violation"."place_kind" is null or "violation"."place_kind" in ('road', 'bridge', 'publicPlace', 'green', 'farmland', 'river', 'lake', 'waterSupplyOrDrainage', 'waterConservancy'));--> statement-breakpoint
-- Custom: two fences and the audit. Officers read every case and write those of their own authority; a party sees its
-- own. Departments report violations.
grant select, insert on penalty_case, case_step, violation_review, inspection to construction_waste_service;
--> statement-breakpoint
grant update (status, updated_at, version) on penalty_case to construction_waste_service;
--> statement-breakpoint
grant update (hearing_threshold, discretion_steps, version) on authority to construction_waste_service;
--> statement-breakpoint
create policy reports on violation for insert to construction_waste_service
  with check ((select fence_reach()) = 'department');
--> statement-breakpoint
do $$
declare
  fenced text;
  withheld text;
begin
  for fenced, withheld in select * from (values
    ('penalty_case', 'subject_name,investigators.name'),
    ('case_step', 'by_name,content.text,content.record,content.note,content.by'),
    ('violation_review', ''),
    ('inspection', 'items.note')
  ) as listed(name, withheld) loop
    execute format('alter table %I enable row level security', fenced);
    execute format('alter table %I force row level security', fenced);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', fenced);
    execute format('create policy officers on %I for select to construction_waste_service
      using ((select fence_reach()) = ''officer'')', fenced);
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted for each statement
      when (current_user = ''construction_waste_service'') execute function audit_note_inserted(''id'', %L, ''updated_at'')',
      fenced, withheld);
    execute format('create trigger audit_changed after update or delete on %I for each row
      when (current_user = ''construction_waste_service'') execute function audit_note_changed(''id'', %L, ''updated_at'')',
      fenced, withheld);
    execute format('create constraint trigger audit_noted after insert or update or delete on %I deferrable initially deferred for each row
      when (current_user = ''construction_waste_service'') execute function audit_check_noted()', fenced);
  end loop;
end
$$;
--> statement-breakpoint
create policy filing on penalty_case for insert to construction_waste_service
  with check ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
create policy conducting on penalty_case for update to construction_waste_service
  using ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
create policy subject on penalty_case for select to construction_waste_service
  using (subject_id = any ((select fence_organisations())::uuid[]));
--> statement-breakpoint
create policy conducting on case_step for insert to construction_waste_service with check (exists (
  select 1 from penalty_case c where c.id = case_id and c.authority = (select fence_authority())));
--> statement-breakpoint
create policy subject on case_step for select to construction_waste_service using (exists (
  select 1 from penalty_case c where c.id = case_id and c.subject_id = any ((select fence_organisations())::uuid[])));
--> statement-breakpoint
create policy own_authority on violation_review for insert to construction_waste_service
  with check ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
create policy city on violation_review for select to construction_waste_service using ((select fence_reach()) = 'department');
--> statement-breakpoint
create policy own_authority on inspection for insert to construction_waste_service
  with check ((select fence_reach()) = 'officer' and authority = (select fence_authority()));
--> statement-breakpoint
create policy city on inspection for select to construction_waste_service using ((select fence_reach()) = 'department');
--> statement-breakpoint
-- What was reported of a violation is free text, and may name people.
drop trigger audit_inserted on violation;
--> statement-breakpoint
create trigger audit_inserted after insert on violation referencing new table as inserted for each statement
  when (current_user = 'construction_waste_service')
  execute function audit_note_inserted('id', 'subject_name,key,act_key,lat,lon,note', 'updated_at');
