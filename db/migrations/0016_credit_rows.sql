ALTER TABLE `credits` ADD `json` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `credits` SET `json` = (SELECT atom.value FROM `entries` JOIN `revisions` ON `revisions`.`id` = `entries`.`head_revision_id` JOIN json_each(`revisions`.`document`, '$.fields.' || `credits`.`field`) AS atom WHERE `entries`.`id` = `credits`.`drama_id` AND atom.value ->> '$.id' = `credits`.`row_id`);
