-- A draft was listed by a title in the language in which it was written; now by the name alone of what it is about.
UPDATE drafts SET title = CASE WHEN instr(title, ': ') > 0 THEN substr(title, instr(title, ': ') + 2) ELSE '' END
WHERE title LIKE 'New %' AND form NOT LIKE 'edit:%';
--> statement-breakpoint
UPDATE drafts SET title = substr(title, length('Edit: ') + 1) WHERE title LIKE 'Edit: %';
