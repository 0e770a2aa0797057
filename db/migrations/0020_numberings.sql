CREATE TABLE `numberings` (
	`entry_id` text NOT NULL,
	`row_id` text NOT NULL,
	`drama_id` text NOT NULL,
	`platform` text,
	`number` integer NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entry_id`, `row_id`)
);
--> statement-breakpoint
CREATE INDEX `numberings_by_drama` ON `numberings` (`drama_id`);