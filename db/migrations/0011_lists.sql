CREATE TABLE `list_counts` (
	`kind` text NOT NULL,
	`filter` text NOT NULL,
	`value` text NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`kind`, `filter`, `value`)
);
--> statement-breakpoint
CREATE TABLE `list_values` (
	`entry_id` text NOT NULL,
	`kind` text NOT NULL,
	`filter` text NOT NULL,
	`value` text NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	`is_open` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `list_values_by_value` ON `list_values` (`kind`,`filter`,`value`,`entry_id`);--> statement-breakpoint
CREATE INDEX `list_values_by_entry` ON `list_values` (`entry_id`,`filter`,`value`);--> statement-breakpoint
CREATE INDEX `list_values_gated` ON `list_values` (`kind`,`filter`) WHERE "list_values"."is_open" = 0;--> statement-breakpoint
CREATE TABLE `listed` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`newest` text NOT NULL,
	`oldest` text NOT NULL,
	`name` text,
	`hangul` text,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `listed_by_newest` ON `listed` (`kind`,`newest`,`entry_id`);--> statement-breakpoint
CREATE INDEX `listed_by_oldest` ON `listed` (`kind`,`oldest`,`entry_id`);--> statement-breakpoint
CREATE INDEX `listed_by_name` ON `listed` (`kind`,`name`,`entry_id`) WHERE "listed"."name" is not null;--> statement-breakpoint
CREATE INDEX `listed_by_hangul` ON `listed` (`kind`,`hangul`,`entry_id`) WHERE "listed"."hangul" is not null;--> statement-breakpoint
CREATE INDEX `listed_gated` ON `listed` (`kind`) WHERE "listed"."known_episode" > 0;--> statement-breakpoint
CREATE INDEX `entries_by_kind_change` ON `entries` (`kind`,`status`,`changed_at`,`id`);