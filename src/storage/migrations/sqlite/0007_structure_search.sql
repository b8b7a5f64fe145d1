-- Three letters at a time, of what the search looks into. A number of the register is the key: its letter (2A, 2B) counts
-- in billions. Written by hand: the generator knows neither this kind of table nor triggers.
CREATE VIRTUAL TABLE `structures_trigrams` USING fts5(`search_text`, content='', contentless_delete=1, tokenize='trigram', detail='none');
--> statement-breakpoint
CREATE TRIGGER `structures_trigrams_insert` AFTER INSERT ON `structures` BEGIN
  INSERT INTO `structures_trigrams` (rowid, search_text) VALUES (cast(replace(replace(new.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(new.finess, 'A') > 0) + 2000000000 * (instr(new.finess, 'B') > 0), new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER `structures_trigrams_update` AFTER UPDATE OF `search_text` ON `structures` WHEN old.search_text <> new.search_text BEGIN
  INSERT OR REPLACE INTO `structures_trigrams` (rowid, search_text) VALUES (cast(replace(replace(new.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(new.finess, 'A') > 0) + 2000000000 * (instr(new.finess, 'B') > 0), new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER `structures_trigrams_delete` AFTER DELETE ON `structures` BEGIN
  DELETE FROM `structures_trigrams` WHERE rowid = cast(replace(replace(old.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(old.finess, 'A') > 0) + 2000000000 * (instr(old.finess, 'B') > 0);
END;
--> statement-breakpoint
INSERT INTO `structures_trigrams` (rowid, search_text) SELECT cast(replace(replace(finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(finess, 'A') > 0) + 2000000000 * (instr(finess, 'B') > 0), search_text FROM `structures`;
