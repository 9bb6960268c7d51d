CREATE TABLE "judgement" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"judged_on" date NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_application_id_permit_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Custom: whoever may decide writes it once; it is read with the reach of the law, because it holds what is others'.
grant select, insert on judgement to construction_waste_service;
--> statement-breakpoint
alter table judgement enable row level security;
--> statement-breakpoint
alter table judgement force row level security;
--> statement-breakpoint
create policy law on judgement to construction_waste_service using ((select fence_reach()) = 'law');
--> statement-breakpoint
create policy competent on judgement for insert to construction_waste_service with check ((select fence_reach()) = 'officer' and exists (
  select 1 from permit_application a where a.id = application_id and a.authority = (select fence_authority())));
--> statement-breakpoint
create trigger audit_inserted after insert on judgement referencing new table as inserted for each statement
  when (current_user = 'construction_waste_service') execute function audit_note_inserted('application_id', '', 'updated_at');
--> statement-breakpoint
create trigger audit_changed after update or delete on judgement for each row
  when (current_user = 'construction_waste_service') execute function audit_note_changed('application_id', '', 'updated_at');
--> statement-breakpoint
create constraint trigger audit_noted after insert or update or delete on judgement deferrable initially deferred for each row
  when (current_user in ('construction_waste_service', 'construction_waste_scan')) execute function audit_check_noted();
