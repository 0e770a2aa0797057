CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`column` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passages_by_place` ON `passages` (`entry_id`,`field`,`row_id`,`column`,`position`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_names` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`column` text NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	`keys` text NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
-- What is searched is computed anew after the migration: `refreshProjections`.
INSERT INTO `__new_names`("entry_id", "field", "row_id", "column", "text", "folded", "keys", "known_drama", "known_episode") SELECT "entry_id", "field", "row_id", "column", "text", "folded", '', "known_drama", "known_episode" FROM `names`;--> statement-breakpoint
DROP TABLE `names`;--> statement-breakpoint
ALTER TABLE `__new_names` RENAME TO `names`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `names_by_place` ON `names` (`entry_id`,`field`,`row_id`,`column`);--> statement-breakpoint
CREATE INDEX `names_by_folded` ON `names` (`folded`);--> statement-breakpoint
CREATE VIRTUAL TABLE `names_index` USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '^>~=.-@'");--> statement-breakpoint
CREATE VIRTUAL TABLE `passages_index` USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '^>~=.-@'");
