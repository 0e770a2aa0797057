CREATE TABLE `__new_list_counts` (
	`kind` text NOT NULL,
	`beside_filter` text DEFAULT '' NOT NULL,
	`beside_value` text DEFAULT '' NOT NULL,
	`filter` text NOT NULL,
	`value` text NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`kind`, `beside_filter`, `beside_value`, `filter`, `value`)
);
--> statement-breakpoint
INSERT INTO `__new_list_counts`("kind", "filter", "value", "entries") SELECT "kind", "filter", "value", "entries" FROM `list_counts`;--> statement-breakpoint
DROP TABLE `list_counts`;--> statement-breakpoint
ALTER TABLE `__new_list_counts` RENAME TO `list_counts`;
