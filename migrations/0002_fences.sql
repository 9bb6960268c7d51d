-- What drizzle cannot say: spans that may not overlap, what the serving role may do, and the first rows.
alter table vehicle_record add constraint vehicle_record_one_at_a_time
  exclude using gist (vehicle_id with =, tstzrange(known_from, known_until) with &&);
--> statement-breakpoint
grant select, insert on all tables in schema public to construction_waste_service;
--> statement-breakpoint
revoke insert on authority, calendar_year from construction_waste_service;
--> statement-breakpoint
grant update on organisation, member, invitation, api_key, vehicle, vehicle_record, permit_application, permit,
  permit_stream, permit_copy, site, number_series, manifest, violation, idempotency, sandbox_clock
  to construction_waste_service;
--> statement-breakpoint
-- Evidence is never changed; a repeat only counts.
grant update (tries) on scan to construction_waste_service;
--> statement-breakpoint
grant delete on idempotency to construction_waste_service;
--> statement-breakpoint
insert into authority (code) values
  ('421200'), ('421202'), ('4212GX'), ('421221'), ('421222'), ('421223'), ('421224'), ('421281');
--> statement-breakpoint
-- 第四十八條: two years from 2 July 2020.
insert into term (document_number, first_day, last_day) values ('咸政規〔2020〕2號', '2020-07-02', '2022-07-02');
