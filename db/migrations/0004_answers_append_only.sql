-- What was answered stays answered.
CREATE TRIGGER `edit_answers_no_update` BEFORE UPDATE ON `edit_answers` BEGIN SELECT RAISE(ABORT, 'edit_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_answers_no_delete` BEFORE DELETE ON `edit_answers` BEGIN SELECT RAISE(ABORT, 'edit_answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_answers_no_replace` BEFORE INSERT ON `edit_answers` WHEN EXISTS (SELECT 1 FROM `edit_answers` WHERE (`id` = NEW.`id`) OR (`submission_key` = NEW.`submission_key`)) BEGIN SELECT RAISE(ABORT, 'edit_answers is append-only'); END;
