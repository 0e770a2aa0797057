CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`parent_id` text,
	`segment` text NOT NULL,
	`path` text NOT NULL,
	`head_revision_id` integer NOT NULL,
	`latin_name` text NOT NULL,
	`hangul_name` text,
	`sort_name` text NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_by_kind_name` ON `entries` (`kind`,`status`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `entries_by_parent` ON `entries` (`parent_id`,`kind`,`status`);--> statement-breakpoint
CREATE INDEX `entries_by_path` ON `entries` (`path`);--> statement-breakpoint
CREATE INDEX `entries_by_change` ON `entries` (`status`,`changed_at`);--> statement-breakpoint
CREATE TABLE `entry_paths` (
	`path` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_paths_by_entry` ON `entry_paths` (`entry_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`created_at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `changesets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edit_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changesets_edit_id_unique` ON `changesets` (`edit_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edit_id` text NOT NULL,
	`version` integer NOT NULL,
	`reviewer_id` text,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`heads` text NOT NULL,
	`seen_hash` text NOT NULL,
	`accepted` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reviews_by_edit` ON `reviews` (`edit_id`,`id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`changeset_id` integer NOT NULL,
	`entry_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent_id` integer,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`schema_version` integer NOT NULL,
	`author_id` text,
	`approver_id` text,
	`summary` text NOT NULL,
	`touched_fields` text NOT NULL,
	`reverts_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_by_entry` ON `revisions` (`entry_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_by_author` ON `revisions` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `revisions_by_changeset` ON `revisions` (`changeset_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`provider` text NOT NULL,
	`provider_account_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `provider_account_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_by_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`blocked_by` text,
	`created_at` integer NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blocked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `blocks_by_user` ON `blocks` (`user_id`,`lifted_at`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`edit_id` text NOT NULL,
	`revision_id` integer,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notifications_by_user` ON `notifications` (`user_id`,`read_at`,`id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`level` text NOT NULL,
	`granted_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_by_user` ON `role_grants` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`username_key` text NOT NULL,
	`email` text,
	`password_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_key_unique` ON `users` (`username_key`);--> statement-breakpoint
CREATE TABLE `airings` (
	`entry_id` text NOT NULL,
	`row_id` text NOT NULL,
	`drama_id` text NOT NULL,
	`channel_id` text,
	`broadcast_day` text NOT NULL,
	`planned_at` integer,
	`actual_at` integer,
	`status` text,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entry_id`, `row_id`)
);
--> statement-breakpoint
CREATE INDEX `airings_by_day` ON `airings` (`broadcast_day`);--> statement-breakpoint
CREATE TABLE `citations` (
	`entry_id` text NOT NULL,
	`row_id` text NOT NULL,
	`of_field` text NOT NULL,
	`of_row` text NOT NULL,
	`of_column` text,
	`source_id` text,
	`quote` text,
	`checked_on` text,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entry_id`, `row_id`)
);
--> statement-breakpoint
CREATE INDEX `citations_by_source` ON `citations` (`source_id`);--> statement-breakpoint
CREATE TABLE `credits` (
	`drama_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`person_id` text,
	`character_id` text,
	`role` text,
	`credited_as` text,
	`billing` integer NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`drama_id`, `field`, `row_id`)
);
--> statement-breakpoint
CREATE INDEX `credits_by_person` ON `credits` (`person_id`,`drama_id`);--> statement-breakpoint
CREATE INDEX `credits_by_character` ON `credits` (`character_id`);--> statement-breakpoint
CREATE TABLE `dramas` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`format` text,
	`status` text,
	`aired_from` text,
	`aired_until` text,
	`planned_episodes` integer,
	`network_id` text
);
--> statement-breakpoint
CREATE INDEX `dramas_by_start` ON `dramas` (`aired_from`,`entry_id`);--> statement-breakpoint
CREATE INDEX `dramas_by_status` ON `dramas` (`status`,`aired_from`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`drama_id` text NOT NULL,
	`number` integer NOT NULL,
	`airs_on` text,
	`airs_at` integer
);
--> statement-breakpoint
CREATE INDEX `episodes_by_drama` ON `episodes` (`drama_id`,`number`);--> statement-breakpoint
CREATE INDEX `episodes_by_day` ON `episodes` (`airs_on`,`entry_id`);--> statement-breakpoint
CREATE TABLE `links` (
	`from_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`column` text NOT NULL,
	`position` integer NOT NULL,
	`to_id` text,
	`to_path` text,
	`label` text,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`from_id`, `field`, `row_id`, `column`, `position`)
);
--> statement-breakpoint
CREATE INDEX `links_by_target` ON `links` (`to_id`,`field`);--> statement-breakpoint
CREATE INDEX `links_by_path` ON `links` (`to_path`);--> statement-breakpoint
CREATE TABLE `list_versions` (
	`list` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `names` (
	`entry_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`column` text NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entry_id`, `field`, `row_id`, `column`)
);
--> statement-breakpoint
CREATE INDEX `names_by_folded` ON `names` (`folded`,`entry_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`born` text,
	`says_to_act` integer NOT NULL,
	`is_actor` integer NOT NULL,
	`sort_name` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`is_actor`,`sort_name`,`entry_id`);--> statement-breakpoint
CREATE TABLE `provenance` (
	`entry_id` text NOT NULL,
	`field` text NOT NULL,
	`row_id` text NOT NULL,
	`added_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `field`, `row_id`)
);
--> statement-breakpoint
CREATE TABLE `viewership` (
	`entry_id` text NOT NULL,
	`row_id` text NOT NULL,
	`agency` text,
	`area` text,
	`percent` real,
	`known_drama` text,
	`known_episode` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entry_id`, `row_id`)
);
--> statement-breakpoint
CREATE TABLE `edit_parts` (
	`edit_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`entry_id` text NOT NULL,
	`kind` text NOT NULL,
	`base_revision_id` integer,
	`patch` text NOT NULL,
	PRIMARY KEY(`edit_id`, `version`, `position`),
	FOREIGN KEY (`edit_id`) REFERENCES `edits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edit_parts_by_entry` ON `edit_parts` (`entry_id`);--> statement-breakpoint
CREATE TABLE `edit_versions` (
	`edit_id` text NOT NULL,
	`version` integer NOT NULL,
	`summary` text NOT NULL,
	`submission_key` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`edit_id`, `version`),
	FOREIGN KEY (`edit_id`) REFERENCES `edits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edit_versions_submission_key_unique` ON `edit_versions` (`submission_key`);--> statement-breakpoint
CREATE TABLE `edits` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`risk` text NOT NULL,
	`origin` text NOT NULL,
	`reverts_id` integer,
	`submission_key` text NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edits_submission_key_unique` ON `edits` (`submission_key`);--> statement-breakpoint
CREATE INDEX `edits_by_state` ON `edits` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `edits_by_author` ON `edits` (`author_id`,`created_at`);