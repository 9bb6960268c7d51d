CREATE TABLE "instrument_end" (
	"name" text PRIMARY KEY NOT NULL,
	"last_day" date NOT NULL,
	"document_number" text NOT NULL
);
--> statement-breakpoint
-- Custom: what administrators record of law and calendar, in the audit like every change.
grant select, insert on instrument_end to construction_waste_service;
--> statement-breakpoint
grant insert, update on calendar_year to construction_waste_service;
--> statement-breakpoint
grant update (opted_in_from, opt_in_document) on authority to construction_waste_service;
--> statement-breakpoint
create trigger audit_inserted after insert on instrument_end referencing new table as inserted
  for each statement when (current_user = 'construction_waste_service') execute function audit_note_inserted('name', '', 'updated_at');
--> statement-breakpoint
create trigger audit_changed after update or delete on instrument_end
  for each row when (current_user = 'construction_waste_service') execute function audit_note_changed('name', '', 'updated_at');
--> statement-breakpoint
create constraint trigger audit_noted after insert or update or delete on instrument_end
  deferrable initially deferred for each row when (current_user in ('construction_waste_service', 'construction_waste_scan'))
  execute function audit_check_noted();
