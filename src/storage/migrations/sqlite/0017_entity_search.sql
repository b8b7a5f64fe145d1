-- Three letters at a time, of the names of legal entities, as for structures. Written by hand: the generator knows neither
-- this kind of table nor triggers.
CREATE VIRTUAL TABLE `legal_entities_trigrams` USING fts5(`search_text`, content='', contentless_delete=1, tokenize='trigram', detail='none');
--> statement-breakpoint
CREATE TRIGGER `legal_entities_trigrams_insert` AFTER INSERT ON `legal_entities` BEGIN
  INSERT INTO `legal_entities_trigrams` (rowid, search_text) VALUES (cast(replace(replace(new.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(new.finess, 'A') > 0) + 2000000000 * (instr(new.finess, 'B') > 0), new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER `legal_entities_trigrams_update` AFTER UPDATE OF `search_text` ON `legal_entities` WHEN old.search_text <> new.search_text BEGIN
  INSERT OR REPLACE INTO `legal_entities_trigrams` (rowid, search_text) VALUES (cast(replace(replace(new.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(new.finess, 'A') > 0) + 2000000000 * (instr(new.finess, 'B') > 0), new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER `legal_entities_trigrams_delete` AFTER DELETE ON `legal_entities` BEGIN
  DELETE FROM `legal_entities_trigrams` WHERE rowid = cast(replace(replace(old.finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(old.finess, 'A') > 0) + 2000000000 * (instr(old.finess, 'B') > 0);
END;
--> statement-breakpoint
INSERT INTO `legal_entities_trigrams` (rowid, search_text) SELECT cast(replace(replace(finess, 'A', '0'), 'B', '0') as integer) + 1000000000 * (instr(finess, 'A') > 0) + 2000000000 * (instr(finess, 'B') > 0), search_text FROM `legal_entities`;
