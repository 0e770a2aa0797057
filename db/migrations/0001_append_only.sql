-- Facts stay as they were written: no row of these tables is ever changed, removed or replaced.
CREATE TRIGGER `changesets_no_update` BEFORE UPDATE ON `changesets` BEGIN SELECT RAISE(ABORT, 'changesets is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `changesets_no_delete` BEFORE DELETE ON `changesets` BEGIN SELECT RAISE(ABORT, 'changesets is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `changesets_no_replace` BEFORE INSERT ON `changesets` WHEN EXISTS (SELECT 1 FROM `changesets` WHERE (`id` = NEW.`id`) OR (`edit_id` = NEW.`edit_id`)) BEGIN SELECT RAISE(ABORT, 'changesets is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_update` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_delete` BEFORE DELETE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_replace` BEFORE INSERT ON `revisions` WHEN EXISTS (SELECT 1 FROM `revisions` WHERE (`id` = NEW.`id`) OR (`entry_id` = NEW.`entry_id` AND `number` = NEW.`number`)) BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_no_update` BEFORE UPDATE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_no_delete` BEFORE DELETE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_no_replace` BEFORE INSERT ON `reviews` WHEN EXISTS (SELECT 1 FROM `reviews` WHERE (`id` = NEW.`id`)) BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_versions_no_update` BEFORE UPDATE ON `edit_versions` BEGIN SELECT RAISE(ABORT, 'edit_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_versions_no_delete` BEFORE DELETE ON `edit_versions` BEGIN SELECT RAISE(ABORT, 'edit_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_versions_no_replace` BEFORE INSERT ON `edit_versions` WHEN EXISTS (SELECT 1 FROM `edit_versions` WHERE (`edit_id` = NEW.`edit_id` AND `version` = NEW.`version`) OR (`submission_key` = NEW.`submission_key`)) BEGIN SELECT RAISE(ABORT, 'edit_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_parts_no_update` BEFORE UPDATE ON `edit_parts` BEGIN SELECT RAISE(ABORT, 'edit_parts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_parts_no_delete` BEFORE DELETE ON `edit_parts` BEGIN SELECT RAISE(ABORT, 'edit_parts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `edit_parts_no_replace` BEFORE INSERT ON `edit_parts` WHEN EXISTS (SELECT 1 FROM `edit_parts` WHERE (`edit_id` = NEW.`edit_id` AND `version` = NEW.`version` AND `position` = NEW.`position`)) BEGIN SELECT RAISE(ABORT, 'edit_parts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_no_update` BEFORE UPDATE ON `role_grants` BEGIN SELECT RAISE(ABORT, 'role_grants is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_no_delete` BEFORE DELETE ON `role_grants` BEGIN SELECT RAISE(ABORT, 'role_grants is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_no_replace` BEFORE INSERT ON `role_grants` WHEN EXISTS (SELECT 1 FROM `role_grants` WHERE (`id` = NEW.`id`)) BEGIN SELECT RAISE(ABORT, 'role_grants is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_replace` BEFORE INSERT ON `audit_log` WHEN EXISTS (SELECT 1 FROM `audit_log` WHERE (`id` = NEW.`id`)) BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
