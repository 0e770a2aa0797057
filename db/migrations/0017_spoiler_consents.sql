CREATE TABLE `spoiler_consents` (
	`user_id` text NOT NULL,
	`drama_id` text NOT NULL,
	`agreed_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `drama_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drama_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
