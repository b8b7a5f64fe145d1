-- Three letters at a time, of what the search looks into. Where the extension cannot be had (an administrator may forbid it),
-- the search reads every row of the register: that takes the database longer, and holds up nothing else.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX IF NOT EXISTS "structures_trigrams" ON "structures" USING gin ("search_text" gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'pg_trgm is not available: %', SQLERRM;
END
$$;
