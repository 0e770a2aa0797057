CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`edit_id` text NOT NULL,
	`revision_id` integer,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`delivered_at`,`id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`user_id` text NOT NULL,
	`form` text NOT NULL,
	`title` text NOT NULL,
	`address` text NOT NULL,
	`fields` text NOT NULL,
	`sequence` integer NOT NULL,
	`device` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `form`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_by_user` ON `drafts` (`user_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `edit_answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edit_id` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`submission_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`edit_id`) REFERENCES `edits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edit_answers_submission_key_unique` ON `edit_answers` (`submission_key`);--> statement-breakpoint
CREATE INDEX `edit_answers_by_edit` ON `edit_answers` (`edit_id`,`id`);--> statement-breakpoint
CREATE TABLE `patrols` (
	`revision_id` integer PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`patrolled_by` text,
	`patrolled_at` integer,
	FOREIGN KEY (`patrolled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `patrols_waiting` ON `patrols` (`patrolled_at`,`revision_id`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `amender_id` text;--> statement-breakpoint
CREATE INDEX `revisions_by_reverted` ON `revisions` (`reverts_id`);--> statement-breakpoint
ALTER TABLE `notifications` ADD `outbox_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_outbox_id_unique` ON `notifications` (`outbox_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `feed_hash` text;--> statement-breakpoint
ALTER TABLE `edit_versions` ADD `amended_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `edits` ADD `continues_id` text;