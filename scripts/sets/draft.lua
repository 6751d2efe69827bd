-- For a plan that is being written: what rules find does not fail the check. Mistakes of form and
-- references still do.
return {
    as = {error = "warning", warning = "note"},
}
