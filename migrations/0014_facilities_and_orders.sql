CREATE TABLE "intake_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"number" integer NOT NULL,
	"confirmed" jsonb NOT NULL,
	"recorded" jsonb NOT NULL,
	"mass_kg" bigint NOT NULL,
	"is_late" boolean NOT NULL,
	"filed_at" timestamptz(3) NOT NULL,
	"filed_by" text NOT NULL,
	CONSTRAINT "intake_report_month" CHECK ("intake_report"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "intake_report_number" CHECK ("intake_report"."number" > 0),
	CONSTRAINT "intake_report_mass" CHECK ("intake_report"."mass_kg" >= 0)
);
--> statement-breakpoint
CREATE TABLE "onsite_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"used_on" date NOT NULL,
	"materials" text[] NOT NULL,
	"quantity" jsonb NOT NULL,
	"mass_kg" bigint NOT NULL,
	"dust_measures" text,
	"note" text,
	"organisation_id" uuid,
	"recorded_at" timestamptz(3) NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "onsite_use_kind" CHECK ("onsite_use"."kind" in ('recycling', 'backfill')),
	CONSTRAINT "onsite_use_dust" CHECK (("onsite_use"."kind" = 'backfill') = ("onsite_use"."dust_measures" is not null)),
	CONSTRAINT "onsite_use_mass" CHECK ("onsite_use"."mass_kg" > 0 and cardinality("onsite_use"."materials") > 0)
);
--> statement-breakpoint
CREATE TABLE "site_closure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stops_on" date NOT NULL,
	"closed_on" date,
	"document_id" uuid,
	"is_late" boolean NOT NULL,
	"stated_at" timestamptz(3) NOT NULL,
	"by_sub" text NOT NULL,
	CONSTRAINT "site_closure_kind" CHECK ("site_closure"."kind" in ('notice', 'closed')),
	CONSTRAINT "site_closure_closed" CHECK (("site_closure"."kind" = 'closed') = ("site_closure"."closed_on" is not null) and ("site_closure"."kind" <> 'closed' or "site_closure"."document_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "control_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority" text,
	"department" text,
	"reason" text NOT NULL,
	"region_codes" text[],
	"boundary" jsonb,
	"categories" text[],
	"binds_from" timestamptz(3) NOT NULL,
	"binds_to" timestamptz(3) NOT NULL,
	"issued_at" timestamptz(3) NOT NULL,
	"issued_by" text NOT NULL,
	"lifted_at" timestamptz(3),
	"lifted_by" text,
	"updated_at" timestamptz(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "control_order_issuer" CHECK (("control_order"."authority" is null) <> ("control_order"."department" is null)),
	CONSTRAINT "control_order_department" CHECK ("control_order"."department" is null or "control_order"."department" in ('housing', 'trafficPolice', 'ecology')),
	CONSTRAINT "control_order_area" CHECK (("control_order"."region_codes" is null) <> ("control_order"."boundary" is null)),
	CONSTRAINT "control_order_regions" CHECK ("control_order"."region_codes" is null or cardinality("control_order"."region_codes") > 0),
	CONSTRAINT "control_order_categories" CHECK ("control_order"."categories" is null or cardinality("control_order"."categories") > 0 and "control_order"."categories" <@ array['spoil', 'recyclable', 'other']),
	CONSTRAINT "control_order_span" CHECK ("control_order"."binds_from" < "control_order"."binds_to"),
	CONSTRAINT "control_order_lifted" CHECK (("control_order"."lifted_at" is null) = ("control_order"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "intake_report" ADD CONSTRAINT "intake_report_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onsite_use" ADD CONSTRAINT "onsite_use_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onsite_use" ADD CONSTRAINT "onsite_use_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_closure" ADD CONSTRAINT "site_closure_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_closure" ADD CONSTRAINT "site_closure_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_order" ADD CONSTRAINT "control_order_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "intake_report_once" ON "intake_report" USING btree ("site_id","month","number");--> statement-breakpoint
CREATE INDEX "onsite_use_project" ON "onsite_use" USING btree ("project_id","used_on");--> statement-breakpoint
CREATE INDEX "site_closure_site" ON "site_closure" USING btree ("site_id","stated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "site_closed_once" ON "site_closure" USING btree ("site_id") WHERE "site_closure"."kind" = 'closed';--> statement-breakpoint
CREATE INDEX "control_order_ends" ON "control_order" USING btree ("binds_to");--> statement-breakpoint
CREATE INDEX "control_order_updated" ON "control_order" USING btree ("updated_at");--> statement-breakpoint
-- Custom: two fences and the audit. Orders bind whoever they concern, so everybody may read them; an authority changes
-- its own alone. Of which department a person is no fence says: src/routes/control-orders.ts does.
grant select, insert on control_order, site_closure, intake_report, onsite_use to construction_waste_service;
--> statement-breakpoint
grant update (lifted_at, lifted_by, updated_at, version) on control_order to construction_waste_service;
--> statement-breakpoint
grant select on control_order, site_closure to construction_waste_scan;
--> statement-breakpoint
do $$
declare
  each text;
begin
  foreach each in array array['control_order', 'site_closure', 'intake_report', 'onsite_use'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', each);
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted for each statement
      when (current_user = ''construction_waste_service'') execute function audit_note_inserted(''id'', '''', ''updated_at'')', each);
    execute format('create trigger audit_changed after update or delete on %I for each row
      when (current_user = ''construction_waste_service'') execute function audit_note_changed(''id'', '''', ''updated_at'')', each);
    execute format('create constraint trigger audit_noted after insert or update or delete on %I deferrable initially deferred for each row
      when (current_user in (''construction_waste_service'', ''construction_waste_scan'')) execute function audit_check_noted()', each);
  end loop;
  foreach each in array array['site_closure', 'intake_report', 'onsite_use'] loop
    execute format('create policy city on %I for select to construction_waste_service
      using ((select fence_reach()) in (''officer'', ''department''))', each);
  end loop;
  foreach each in array array['control_order', 'site_closure'] loop
    execute format('create policy scan on %I for select to construction_waste_scan using (true)', each);
  end loop;
  foreach each in array array['site_closure', 'intake_report'] loop
    execute format('create policy own on %I to construction_waste_service using ((select fence_reach()) = ''own'' and fence_is_of_site(site_id))', each);
  end loop;
end
$$;
--> statement-breakpoint
create policy directory on control_order for select to construction_waste_service using (true);
--> statement-breakpoint
create policy issuer on control_order to construction_waste_service using (
  ((select fence_reach()) = 'officer' and authority = (select fence_authority()))
  or ((select fence_reach()) = 'department' and department is not null));
--> statement-breakpoint
-- Who sees a project sees what was used on it; what is recorded is recorded in one's own name.
create policy of_project on onsite_use for select to construction_waste_service
  using (exists (select 1 from project p where p.id = project_id));
--> statement-breakpoint
create policy party on onsite_use for insert to construction_waste_service with check (
  recorded_by = (select fence_sub()) and organisation_id = any ((select fence_organisations())::uuid[])
  and exists (select 1 from project p where p.id = project_id));
