DROP INDEX `links_by_target`;--> statement-breakpoint
CREATE INDEX `links_by_target` ON `links` (`to_id`,`field`,`from_id`,`column`,`known_episode`,`known_drama`);