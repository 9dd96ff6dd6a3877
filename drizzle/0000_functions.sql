-- Rules of the domain that the database holds by itself. Each has its twin in src/lib/domain;
-- tests/database/rules.test.ts holds the two together.

-- The last day that a date at its precision can mean; null for a text of another shape.
-- A day that does not exist (2022-02-30) is an error of make_date.
CREATE FUNCTION last_day_of(partial_date text) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
	SELECT CASE
		WHEN partial_date ~ '^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$'
			THEN make_date(substr(partial_date, 1, 4)::int, substr(partial_date, 6, 2)::int, substr(partial_date, 9, 2)::int)
		WHEN partial_date ~ '^(19|20|21)[0-9]{2}-[0-9]{2}$'
			THEN (make_date(substr(partial_date, 1, 4)::int, substr(partial_date, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
		WHEN partial_date ~ '^(19|20|21)[0-9]{2}$'
			THEN make_date(partial_date::int, 12, 31)
	END
$$;
--> statement-breakpoint
-- 法人番号: the first digit is 9 − (sum of digit × weight mod 9), weights 1, 2, 1, 2 … from the right.
CREATE FUNCTION is_corporate_number(number text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
	SELECT number ~ '^[1-9][0-9]{12}$' AND substr(number, 1, 1)::int = 9 - (
		SELECT sum(substr(number, place, 1)::int * CASE WHEN (13 - place) % 2 = 0 THEN 1 ELSE 2 END)
		FROM generate_series(2, 13) AS place
	) % 9
$$;
--> statement-breakpoint
-- LEI: letters count as two digits (A = 10 … Z = 35), remainder 1 modulo 97.
CREATE FUNCTION is_lei(lei text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
	SELECT lei ~ '^[0-9A-Z]{18}[0-9]{2}$' AND (
		SELECT string_agg(
			CASE WHEN character ~ '[0-9]' THEN character ELSE (ascii(character) - 55)::text END, '' ORDER BY place
		)::numeric
		FROM regexp_split_to_table(lei, '') WITH ORDINALITY AS characters(character, place)
	) % 97 = 1
$$;
--> statement-breakpoint
-- A record of the register is added and, once, retired; nothing else about it ever changes.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL
			AND to_jsonb(NEW) - ARRAY['retired_at', 'retired_because', 'retired_by']
				= to_jsonb(OLD) - ARRAY['retired_at', 'retired_because', 'retired_by']
		THEN
			RETURN NULL;
		END IF;
	END IF;
	RAISE EXCEPTION '% is append-only: % refused. Retire the record and add a new one.', TG_TABLE_NAME, TG_OP
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
-- For what never changes at all: captures, texts, the review log.
CREATE FUNCTION refuse_any_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: % refused.', TG_TABLE_NAME, TG_OP
		USING ERRCODE = 'restrict_violation';
END
$$;
