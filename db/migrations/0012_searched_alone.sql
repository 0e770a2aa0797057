ALTER TABLE `names` ADD `kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `names` ADD `entry_known_drama` text;--> statement-breakpoint
ALTER TABLE `names` ADD `entry_known_episode` integer DEFAULT 0 NOT NULL;