ALTER TABLE `edits` ADD `is_on_air` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `edits_by_lane` ON `edits` (`state`,`risk`,"is_on_air" desc,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `edits_by_continued` ON `edits` (`continues_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_time` ON `reviews` (`created_at`);