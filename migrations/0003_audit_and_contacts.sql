CREATE TABLE "audit_chain" (
	"chain" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chain" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"operation" text NOT NULL,
	"sub" text NOT NULL,
	"organisation_id" uuid,
	"authority" text,
	"payload" text NOT NULL,
	"origin" text,
	"digest" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_in_chain" UNIQUE("chain","position"),
	CONSTRAINT "audit_entry_position" CHECK ("audit_entry"."position" > 0),
	CONSTRAINT "audit_entry_hashes" CHECK (octet_length("audit_entry"."digest") = 32 and octet_length("audit_entry"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "audit_leaf" (
	"seal" integer NOT NULL,
	"position" integer NOT NULL,
	"entry_id" bigint NOT NULL,
	CONSTRAINT "audit_leaf_seal_position_pk" PRIMARY KEY("seal","position"),
	CONSTRAINT "audit_leaf_entry" UNIQUE("entry_id")
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"leaves" integer NOT NULL,
	"root" "bytea" NOT NULL,
	"jws" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_signature" (
	"survey_id" uuid NOT NULL,
	"sub" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "survey_signature_survey_id_sub_pk" PRIMARY KEY("survey_id","sub")
);
--> statement-breakpoint
CREATE TABLE "organisation_contact" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "recorder_ids" text[];--> statement-breakpoint
ALTER TABLE "survey_signature" ADD CONSTRAINT "survey_signature_survey_id_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_organisation" ON "audit_entry" USING btree ("organisation_id","at","id") WHERE "audit_entry"."organisation_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_entry_operation" ON "audit_entry" USING btree ("operation","at","id") WHERE "audit_entry"."operation" <> 'recordScan';--> statement-breakpoint
CREATE INDEX "audit_entry_sub" ON "audit_entry" USING btree ("sub","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_origin" ON "audit_entry" USING btree ("at") WHERE "audit_entry"."origin" is not null;--> statement-breakpoint
INSERT INTO "organisation_contact" ("organisation_id", "address", "name", "phone", "email")
	SELECT "id", "address", "contact_name", "contact_phone", "contact_email" FROM "organisation";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "address";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "contact_name";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "contact_phone";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "contact_email";--> statement-breakpoint
GRANT SELECT, INSERT ON "audit_chain", "audit_entry", "audit_seal", "audit_leaf", "survey_signature", "organisation_contact" TO construction_waste_service;--> statement-breakpoint
GRANT UPDATE ("position", "hash") ON "audit_chain" TO construction_waste_service;--> statement-breakpoint
-- The address from which something was done is erased when its retention ends; nothing else of an entry ever changes.
GRANT UPDATE ("origin") ON "audit_entry" TO construction_waste_service;
