DROP INDEX `credits_by_person`;--> statement-breakpoint
CREATE INDEX `credits_by_person` ON `credits` (`person_id`,`drama_id`,`known_episode`,`known_drama`,`field`,`character_id`,`billing`,`json`);