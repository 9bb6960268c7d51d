-- Custom: what every change of an audited table was, noted in the transaction that makes it, and no commit without an
-- entry of the audit. Notes are JSON texts with commas between them in the transaction-local setting `audit.changes`;
-- whoever appends the entry takes them from there (src/db/audit/append.ts). What the role of scans changes stands in the
-- entry of the scan, which the same statement makes.

-- The part of a row by which it is known: one value, or an object where the key has several columns.
create function audit_key(changed jsonb, key_columns text[]) returns jsonb
  language sql immutable parallel safe
  return case when cardinality(key_columns) = 1 then changed -> key_columns[1]
    else (select jsonb_object_agg(name, changed -> name) from unnest(key_columns) as name) end;
--> statement-breakpoint
-- A row, or what differs in it, without what the audit may not hold: of a column that is withheld only that it was
-- there; of `column.member` the member of the object, or of each object of the array, in that column.
create function audit_shown(changed jsonb, withheld text[]) returns jsonb
  language plpgsql immutable parallel safe as $$
declare
  each text;
  name text;
  member text;
  held jsonb;
begin
  foreach each in array withheld loop
    name := split_part(each, '.', 1);
    member := split_part(each, '.', 2);
    held := changed -> name;
    continue when held is null or held = 'null';
    if member = '' then
      held := '"withheld"';
    elsif jsonb_typeof(held) = 'object' then
      held := held - member;
    elsif jsonb_typeof(held) = 'array' then
      select jsonb_agg(case when jsonb_typeof(item) = 'object' then item - member else item end order by place)
        into held from jsonb_array_elements(held) with ordinality as items(item, place);
      held := coalesce(held, '[]');
    end if;
    changed := changed || jsonb_build_object(name, held);
  end loop;
  return changed;
end
$$;
--> statement-breakpoint
-- Nobody is asked for an identity number, and still people write theirs into free texts; an entry can never be taken
-- back, so it holds none. What reads like one is withheld (GB 11643: region, day of birth, three digits, a check), a
-- code of a unit too that by chance does. Letters may stand before it: the n of a line break in JSON, or a digit of
-- an escaped control character.
create function audit_add_note(noted text) returns void
  language sql
  return set_config('audit.changes', concat_ws(',', nullif(current_setting('audit.changes', true), ''),
    regexp_replace(noted,
      '((?<![0-9])|(?<=\\u00[01][0-9a-f]))[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])',
      'withheld', 'g')), true);
--> statement-breakpoint
-- Arguments of the triggers: columns of the key, columns withheld, columns whose change means nothing.
create function audit_note_inserted() returns trigger
  language plpgsql as $$
declare
  key_columns text[] := string_to_array(tg_argv[0], ',');
  withheld text[] := string_to_array(tg_argv[1], ',');
  nothing text[] := string_to_array(tg_argv[2], ',');
  noted text;
begin
  -- Rows alike but for their key are one note: five hundred manifests of one draw.
  select string_agg(jsonb_build_object('table', tg_table_name, 'keys', keys, 'before', null,
      'after', audit_shown(rest, withheld))::text, ',')
    into noted
    from (
      select jsonb_agg(audit_key(whole, key_columns)) as keys, rest
      from (
        select whole, jsonb_strip_nulls(whole) - key_columns - nothing as rest
        from (select to_jsonb(inserted) as whole from inserted) as rows
      ) as parted
      group by rest
    ) as alike;
  if noted is not null then perform audit_add_note(noted); end if;
  return null;
end
$$;
--> statement-breakpoint
create function audit_note_changed() returns trigger
  language plpgsql as $$
declare
  key_columns text[] := string_to_array(tg_argv[0], ',');
  withheld text[] := string_to_array(tg_argv[1], ',');
  nothing text[] := string_to_array(tg_argv[2], ',');
  old_row jsonb := to_jsonb(old);
  new_row jsonb;
  was jsonb;
  became jsonb;
begin
  if tg_op = 'DELETE' then
    was := jsonb_strip_nulls(old_row) - key_columns - nothing;
  else
    new_row := to_jsonb(new);
    -- Of an object in a column only the members that differ.
    select jsonb_object_agg(n.key, case when objects then (
          select coalesce(jsonb_object_agg(m.key, m.value), '{}') from jsonb_each(o.value) m
          where m.value is distinct from n.value -> m.key) else o.value end),
        jsonb_object_agg(n.key, case when objects then (
          select coalesce(jsonb_object_agg(m.key, m.value), '{}') from jsonb_each(n.value) m
          where m.value is distinct from o.value -> m.key) else n.value end)
      into was, became
      from jsonb_each(new_row) n join jsonb_each(old_row) o using (key),
        lateral (select jsonb_typeof(n.value) = 'object' and jsonb_typeof(o.value) = 'object' as objects) t
      where n.value is distinct from o.value and n.key <> all (nothing);
    if became is null then return null; end if;
  end if;
  perform audit_add_note(jsonb_build_object('table', tg_table_name,
    'keys', jsonb_build_array(audit_key(old_row, key_columns)),
    'before', audit_shown(was, withheld), 'after', audit_shown(became, withheld))::text);
  return null;
end
$$;
--> statement-breakpoint
create function audit_check_noted() returns trigger
  language plpgsql as $$
begin
  if coalesce(current_setting('audit.changes', true), '') <> ''
    or (current_user = 'construction_waste_scan' and coalesce(current_setting('audit.appended', true), '') <> 'on') then
    raise exception 'a change of % has no entry in the audit', tg_table_name using errcode = 'AUDIT';
  end if;
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  audited record;
  noting text := 'current_user = ''construction_waste_service''';
  checking text := 'current_user in (''construction_waste_service'', ''construction_waste_scan'')';
  nothing text;
begin
  for audited in select * from (values
    ('organisation', 'id', '', ''),
    ('organisation_contact', 'organisation_id', 'address,name,phone,email', ''),
    ('member', 'id', '', ''),
    ('invitation', 'organisation_id,expires_at', '', 'code_hash'),
    ('api_key', 'id', 'name', 'prefix,secret_hash,last_used_at'),
    ('vehicle', 'id', '', ''),
    ('vehicle_record', 'vehicle_id,known_from', '', ''),
    -- The works of an individual are a home: its name and place tell whose.
    ('project', 'id', 'name,lat,lon,producer_name', ''),
    ('document', 'id', 'file_name', ''),
    ('permit_application', 'id', 'decision.by', ''),
    ('attestation', 'id', 'by_name', ''),
    ('survey', 'id', 'by_name,officers.name', ''),
    ('survey_signature', 'survey_id,sub', 'name', ''),
    ('contest', 'id', '', ''),
    ('permit', 'number', '', ''),
    ('permit_stream', 'id', '', ''),
    ('permit_copy', 'permit_number,copy_number', '', ''),
    ('carriage_contract', 'permit_number,carrier_id,number', '', ''),
    ('site', 'id', '', ''),
    ('manifest', 'number', 'driver_name,copies.signedBy,findings.params', ''),
    -- The keys of violations name individuals.
    ('violation', 'id', 'subject_name,key,act_key,lat,lon', ''),
    ('term', 'document_number', '', ''),
    ('authority', 'code', '', ''),
    ('calendar_year', 'year', '', ''),
    ('sandbox_clock', 'single', '', '')
  ) as listed(name, key_columns, withheld, meaningless) loop
    nothing := concat_ws(',', 'updated_at', nullif(audited.meaningless, ''));
    execute format('create trigger audit_inserted after insert on %I referencing new table as inserted
      for each statement when (%s) execute function audit_note_inserted(%L, %L, %L)',
      audited.name, noting, audited.key_columns, audited.withheld, nothing);
    execute format('create trigger audit_changed after update or delete on %I
      for each row when (%s) execute function audit_note_changed(%L, %L, %L)',
      audited.name, noting, audited.key_columns, audited.withheld, nothing);
    execute format('create constraint trigger audit_noted after insert or update or delete on %I
      deferrable initially deferred for each row when (%s) execute function audit_check_noted()',
      audited.name, checking);
  end loop;
end
$$;
--> statement-breakpoint
-- A scan is evidence: its entry is in the audit, or it is not recorded.
create function audit_check_appended() returns trigger
  language plpgsql as $$
begin
  if coalesce(current_setting('audit.appended', true), '') <> 'on' then
    raise exception 'a scan has no entry in the audit' using errcode = 'AUDIT';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger audit_appended after insert on scan
  deferrable initially deferred for each row when (
    current_user in ('construction_waste_service', 'construction_waste_scan'))
  execute function audit_check_appended();
