-- Two roles. The owner (whoever runs the migrations) owns the tables; the web role may do what requests need, and no more.
-- Requests take the web role inside their transaction, so pooled connections work too.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'who_says_web') THEN
    CREATE ROLE who_says_web NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'who_says_web', 'USAGE') OR NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT who_says_web TO %I', current_user);
  END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO who_says_web;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  schools, users, school_memberships, sessions, invitations, throttles,
  classes, class_teachers, class_members, assignments, attempts, drafts TO who_says_web;
--> statement-breakpoint
GRANT SELECT ON text_revisions, item_revisions, lesson_revisions, published_lessons TO who_says_web;
--> statement-breakpoint
GRANT SELECT, INSERT ON responses, grades TO who_says_web;
--> statement-breakpoint
CREATE VIEW current_grades AS
  SELECT g.id, g.response_id, g.item_revision, g.maker, g.reason, g.points, g.max, g.parts, g.made_at
  FROM grades g
  WHERE NOT EXISTS (SELECT FROM grades later WHERE later.supersedes = g.id);
--> statement-breakpoint
GRANT SELECT ON current_grades TO who_says_web;
--> statement-breakpoint
-- What was said and what it earned never change, for the owner either. Two functions below are the only way round:
-- erasing a person or a school, and giving a guest's work to the account it belongs to (which changes only the school).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('who_says.erasing', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND current_setting('who_says.rehoming', true) = 'on'
     AND to_jsonb(NEW) - 'school_id' = to_jsonb(OLD) - 'school_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER responses_immutable BEFORE UPDATE OR DELETE ON responses FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER grades_append_only BEFORE UPDATE OR DELETE ON grades FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are immutable: publish a new revision', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER text_revisions_immutable BEFORE UPDATE OR DELETE ON text_revisions FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
--> statement-breakpoint
CREATE TRIGGER item_revisions_immutable BEFORE UPDATE OR DELETE ON item_revisions FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
--> statement-breakpoint
CREATE TRIGGER lesson_revisions_immutable BEFORE UPDATE OR DELETE ON lesson_revisions FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
--> statement-breakpoint
-- Erases a person with all their work. Returns whether there was one.
CREATE FUNCTION erase_user(erased uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found_one boolean;
BEGIN
  PERFORM set_config('who_says.erasing', 'on', true);
  DELETE FROM grades WHERE response_id IN
    (SELECT r.id FROM responses r JOIN attempts a ON a.id = r.attempt_id WHERE a.user_id = erased);
  DELETE FROM responses WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = erased);
  DELETE FROM users WHERE id = erased;
  found_one := FOUND;
  PERFORM set_config('who_says.erasing', 'off', true);
  RETURN found_one;
END $$;
--> statement-breakpoint
-- Erases a demo school: its people who belong nowhere else, its classes and all work. Other kinds of school are refused here.
CREATE FUNCTION erase_demo_school() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE demo uuid; erased_people uuid[];
BEGIN
  SELECT id INTO demo FROM schools WHERE kind = 'demo' FOR UPDATE;
  IF demo IS NULL THEN RETURN 0; END IF;
  PERFORM set_config('who_says.erasing', 'on', true);
  DELETE FROM grades WHERE school_id = demo;
  DELETE FROM responses WHERE school_id = demo;
  SELECT coalesce(array_agg(m.user_id), '{}') INTO erased_people FROM school_memberships m
    WHERE m.school_id = demo
      AND NOT EXISTS (SELECT FROM school_memberships o WHERE o.user_id = m.user_id AND o.school_id <> demo);
  DELETE FROM schools WHERE id = demo;
  DELETE FROM users WHERE id = ANY (erased_people);
  PERFORM set_config('who_says.erasing', 'off', true);
  RETURN cardinality(erased_people);
END $$;
--> statement-breakpoint
-- Gives a guest's attempts, with drafts, answers and grades, to a student of a school. Only guests' work moves.
-- Returns how many attempts moved.
CREATE FUNCTION rehome_guest(guest uuid, student uuid, school uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE moved integer;
BEGIN
  IF NOT EXISTS (SELECT FROM school_memberships WHERE user_id = guest AND role = 'guest')
     OR NOT EXISTS (SELECT FROM school_memberships WHERE user_id = student AND school_id = school) THEN
    RAISE EXCEPTION 'only a guest''s work can be given to a member of the school' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('who_says.rehoming', 'on', true);
  UPDATE grades SET school_id = school WHERE response_id IN
    (SELECT r.id FROM responses r JOIN attempts a ON a.id = r.attempt_id WHERE a.user_id = guest);
  UPDATE responses SET school_id = school WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = guest);
  UPDATE drafts SET school_id = school WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = guest);
  UPDATE attempts SET school_id = school, user_id = student WHERE user_id = guest;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('who_says.rehoming', 'off', true);
  RETURN moved;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_user(uuid), erase_demo_school(), rehome_guest(uuid, uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erase_user(uuid), erase_demo_school(), rehome_guest(uuid, uuid, uuid) TO who_says_web;
