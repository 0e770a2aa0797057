ALTER TABLE `edits` ADD `reverted_author_id` text;--> statement-breakpoint
CREATE INDEX `edits_by_author_state` ON `edits` (`author_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `edits_by_reverted_author` ON `edits` (`reverted_author_id`,`state`) WHERE "edits"."reverted_author_id" is not null;--> statement-breakpoint
CREATE INDEX `revisions_by_author_entry` ON `revisions` (`author_id`,`entry_id`,`changeset_id`) WHERE "revisions"."author_id" is not null;--> statement-breakpoint
UPDATE `edits` SET `reverted_author_id` = (SELECT `author_id` FROM `revisions` WHERE `id` = `edits`.`reverts_id`) WHERE `reverts_id` IS NOT NULL;
