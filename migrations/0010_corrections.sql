CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"manifest_number" text NOT NULL,
	"load_scan_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"plate" text,
	"reason" text NOT NULL,
	"sides" text[] NOT NULL,
	"organisation_id" uuid,
	"by_sub" text NOT NULL,
	"by_name" text NOT NULL,
	"proposed_at" timestamptz(3) NOT NULL,
	"on_filed" boolean NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answered_at" timestamptz(3),
	"answered_by_sub" text,
	"answered_by_id" uuid,
	"answered_by_authority" text,
	CONSTRAINT "correction_status" CHECK ("correction"."status" in ('open', 'agreed', 'refused', 'withdrawn')),
	CONSTRAINT "correction_sides" CHECK (cardinality("correction"."sides") > 0),
	CONSTRAINT "correction_answered" CHECK (("correction"."status" = 'open') = ("correction"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "correction_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"manifest_number" text NOT NULL,
	"reason" text NOT NULL,
	"authority" text NOT NULL,
	"by_sub" text NOT NULL,
	"requested_at" timestamptz(3) NOT NULL,
	"on_filed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_manifest_number_manifest_number_fk" FOREIGN KEY ("manifest_number") REFERENCES "public"."manifest"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_load_scan_id_scan_id_fk" FOREIGN KEY ("load_scan_id") REFERENCES "public"."scan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_answered_by_id_organisation_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_answered_by_authority_authority_code_fk" FOREIGN KEY ("answered_by_authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_manifest_number_manifest_number_fk" FOREIGN KEY ("manifest_number") REFERENCES "public"."manifest"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_authority_authority_code_fk" FOREIGN KEY ("authority") REFERENCES "public"."authority"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_manifest" ON "correction" USING btree ("manifest_number","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_one_open" ON "correction" USING btree ("manifest_number") WHERE "correction"."status" = 'open';--> statement-breakpoint
CREATE INDEX "correction_request_manifest" ON "correction_request" USING btree ("manifest_number","requested_at");--> statement-breakpoint
-- Custom: two fences and the audit. Both are written by acts, which reach as far as the law.
grant select, insert on correction, correction_request to construction_waste_service;
--> statement-breakpoint
-- The last three are for what is erased of people (src/db/retention.ts).
grant update (status, answered_at, answered_by_sub, answered_by_id, answered_by_authority, by_name, changes, before) on correction to construction_waste_service;
--> statement-breakpoint
grant select on correction, correction_request to construction_waste_scan;
--> statement-breakpoint
do $$
declare
  corrected text;
begin
  foreach corrected in array array['correction', 'correction_request'] loop
    execute format('alter table %I enable row level security', corrected);
    execute format('alter table %I force row level security', corrected);
    execute format('create policy law on %I to construction_waste_service using ((select fence_reach()) = ''law'')', corrected);
    execute format('create policy scan on %I to construction_waste_scan using (true)', corrected);
    execute format('create policy city on %I for select to construction_waste_service
      using ((select fence_reach()) in (''officer'', ''department''))', corrected);
    execute format('create policy of_manifest on %I for select to construction_waste_service
      using (exists (select 1 from manifest m where m.number = manifest_number))', corrected);
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted for each statement
      when (current_user = ''construction_waste_service'') execute function audit_note_inserted(''id'', %L, ''updated_at'')',
      corrected, 'by_name,changes.driverName,before.driverName');
    execute format('create trigger audit_changed after update or delete on %I for each row
      when (current_user = ''construction_waste_service'') execute function audit_note_changed(''id'', %L, ''updated_at'')',
      corrected, 'by_name,changes.driverName,before.driverName');
    execute format('create constraint trigger audit_noted after insert or update or delete on %I deferrable initially deferred for each row
      when (current_user in (''construction_waste_service'', ''construction_waste_scan'')) execute function audit_check_noted()', corrected);
  end loop;
end
$$;
--> statement-breakpoint
create index correction_people on correction (answered_at) where by_name <> '' or changes ? 'driverName' or before ? 'driverName';
