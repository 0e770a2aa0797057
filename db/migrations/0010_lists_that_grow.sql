CREATE TABLE `list_totals` (
	`list` text PRIMARY KEY NOT NULL,
	`entries` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `entries_by_change`;--> statement-breakpoint
CREATE INDEX `entries_gated` ON `entries` (`kind`,`status`,`known_drama`,`known_episode`) WHERE "entries"."known_episode" > 0;--> statement-breakpoint
CREATE INDEX `entries_by_change` ON `entries` (`changed_at`) WHERE "entries"."status" = 'live';--> statement-breakpoint
ALTER TABLE `revisions` ADD `kind` text GENERATED ALWAYS AS ((json_extract("document", '$.kind'))) VIRTUAL;--> statement-breakpoint
CREATE INDEX `revisions_by_kind` ON `revisions` (`kind`,`id`);
--> statement-breakpoint
INSERT INTO `list_totals` (`list`, `entries`) SELECT `kind`, count(*) FROM `entries` WHERE `status` = 'live' GROUP BY `kind`;--> statement-breakpoint
INSERT INTO `list_totals` (`list`, `entries`) SELECT 'actor', count(*) FROM `people` WHERE `is_actor`;
