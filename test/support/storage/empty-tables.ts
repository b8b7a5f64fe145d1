/** Empties each table of a PostgreSQL database, whatever refers to what. The table of the migrations is in another schema. */
export const emptyTables = `
do $$
declare listed text;
begin
  select string_agg(format('%I.%I', schemaname, tablename), ', ') into listed from pg_tables where schemaname = 'public';
  execute 'truncate table ' || listed || ' restart identity cascade';
end $$`
