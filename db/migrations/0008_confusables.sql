ALTER TABLE `users` ADD `username_skeleton` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `users_by_skeleton` ON `users` (`username_skeleton`);