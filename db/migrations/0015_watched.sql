CREATE TABLE `watched` (
	`user_id` text NOT NULL,
	`drama_id` text NOT NULL,
	`episode` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `drama_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drama_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `watched_by_user` ON `watched` (`user_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `watched_joins` (
	`session_hash` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`account` text NOT NULL,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`session_hash`) REFERENCES `sessions`(`id_hash`) ON UPDATE no action ON DELETE no action
);
