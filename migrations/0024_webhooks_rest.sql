ALTER TABLE "subscription" ADD COLUMN "rests_until" timestamptz(3);--> statement-breakpoint
-- Custom:
-- For how long a receiver is left alone is no act either.
drop trigger audit_inserted on subscription;
--> statement-breakpoint
drop trigger audit_changed on subscription;
--> statement-breakpoint
create trigger audit_inserted after insert on subscription referencing new table as inserted for each statement
  when (current_user = 'construction_waste_service')
  execute function audit_note_inserted('id', 'url', 'secret,former_secret,position,failing_since,rests_until,updated_at');
--> statement-breakpoint
create trigger audit_changed after update or delete on subscription for each row
  when (current_user = 'construction_waste_service')
  execute function audit_note_changed('id', 'url', 'secret,former_secret,position,failing_since,rests_until,updated_at');
