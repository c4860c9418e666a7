#!/usr/bin/env bash
# The steps of action.yml, each by its name. Settings come by the environment; what is compared is kept between the steps
# in $RUNNER_TEMP/ketu.
set -euo pipefail

work="$RUNNER_TEMP/ketu"
ketu="$work/program/node_modules/.bin/ketu"

# fail ENGLISH CHINESE: as a command of a workflow, in which a percent sign and a line break have to be escaped.
fail() {
  local text="$1"
  case "${KETU_LOCALE:-}" in zh*) text="$2" ;; esac
  text="${text//'%'/%25}"
  text="${text//$'\r'/%0D}"
  echo "::error title=ketu::${text//$'\n'/%0A}"
  exit 1
}

# What is asked for, or this very action, which is built from its source. From outside of the repository, so that no .npmrc
# or node_modules of a pull request decides what is installed.
install_ketu() {
  local package="${KETU_PACKAGE:-}"
  # Another review of the same job has done it.
  if [ -x "$ketu" ] && [ "$(cat "$work/package")" = "$package" ]; then return 0; fi
  mkdir -p "$work/program"
  echo "$package" >"$work/package"
  if [ -z "$package" ]; then
    package="$(cd "$GITHUB_ACTION_PATH" && npm pack --loglevel=error --pack-destination "$work")"
    package="$work/$package"
  fi
  (cd "$work/program" && npm install --prefix . --no-audit --no-fund --loglevel=error -- "$package" >&2)
}

# Tells this review from others of the same pull request: of another job, other models, in another language.
review_id() {
  local settings
  if [ -n "${KETU_ID:-}" ]; then
    [[ "$KETU_ID" =~ ^[A-Za-z0-9._-]{1,64}$ ]] ||
      fail "an id has up to 64 letters, digits, dots, hyphens and underscores; this is none: $KETU_ID" \
        "id 最多 64 个英文字母、数字、点、连字符和下划线，这个不行：$KETU_ID"
    echo "$KETU_ID"
  else
    settings="$(printf '%s\n' "$GITHUB_WORKFLOW" "${PWD#"$GITHUB_WORKSPACE"}" "$KETU_PATHS" "$KETU_LOCALE" |
      git hash-object --stdin)"
    echo "${GITHUB_JOB:0:50}-${settings:0:8}"
  fi
}

# The commit that a name stands for; fetched by itself when a shallow clone does not have it.
commit_of() {
  if ! git rev-parse --verify --quiet --end-of-options "$1^{commit}"; then
    git fetch --quiet --no-tags --depth=1 --end-of-options origin "$1" >&2 || return 1
    git rev-parse --verify --quiet FETCH_HEAD
  fi
}

# In a pull request what is checked out is usually its merge into the base: then its first parent is what to compare with.
# In a clone of one commit that parent has to be fetched.
first_parent() {
  if ! git rev-parse --verify --quiet 'HEAD^1'; then
    git fetch --quiet --no-tags --deepen=1 --end-of-options origin "$GITHUB_SHA" >&2 || return 1
    git rev-parse --verify --quiet 'HEAD^1'
  fi
}

# Never without a commit to compare with: that would read as "no changes".
range() {
  local base head
  head="$(commit_of "${KETU_HEAD:-HEAD}")" ||
    fail "there is no revision ${KETU_HEAD:-HEAD}" "没有 ${KETU_HEAD:-HEAD} 这个版本"
  if [ -n "${KETU_BASE:-}" ]; then
    base="$(commit_of "$KETU_BASE")" || fail "there is no revision $KETU_BASE" "没有 $KETU_BASE 这个版本"
  elif [ "$GITHUB_EVENT_NAME" = pull_request ] && [ "$head" = "$GITHUB_SHA" ]; then
    base="$(first_parent)" ||
      fail "the commit before $GITHUB_SHA cannot be fetched; give actions/checkout fetch-depth: 0" \
        "取不到 $GITHUB_SHA 之前的提交；请给 actions/checkout 写上 fetch-depth: 0"
  elif [ -n "${KETU_REQUEST_BASE:-}" ]; then
    base="$(git merge-base "$KETU_REQUEST_BASE" "$head" 2>/dev/null)" ||
      fail "where the pull request began is not known here; give actions/checkout fetch-depth: 0" \
        "这里看不出拉取请求从哪里开始；请给 actions/checkout 写上 fetch-depth: 0"
  elif [[ "${KETU_PUSHED_FROM:-}" =~ [1-9a-f] ]]; then
    base="$(commit_of "$KETU_PUSHED_FROM")" ||
      fail "the commit before the push, $KETU_PUSHED_FROM, cannot be fetched" \
        "取不到推送之前的提交 $KETU_PUSHED_FROM"
  else
    fail "there is nothing to compare with; name a base" "没有可以比较的版本；请写 base"
  fi
  echo "$base..$head"
}

# compare_as FORMAT [OPTION ...]: with the range, the paths and the language of the first step.
compare_as() {
  local format="$1" paths=()
  shift
  while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
  done <"$work/paths"
  "$ketu" diff --locale "$(cat "$work/locale")" --format "$format" "$@" -- "$(cat "$work/range")" "${paths[@]}"
}

compare() {
  local code=0 limit="$KETU_FAIL_ON" result=clean found id
  case "$limit" in
    error | warning | info | never) ;;
    *) fail "fail-on is error, warning, info or never, not $limit" "fail-on 是 error、warning、info 或 never，不是 $limit" ;;
  esac
  mkdir -p "$work"
  # What they print when they fail is a command of the workflow.
  id="$(review_id)" || {
    echo "$id"
    exit 1
  }
  found="$(range)" || {
    echo "$found"
    exit 1
  }
  install_ketu
  echo "$id" >"$work/id"
  echo "$found" >"$work/range"
  printf '%s\n' "${KETU_PATHS:-.}" >"$work/paths"
  printf '%s\n' "$KETU_LOCALE" >"$work/locale"
  [ "$limit" != never ] || limit=error
  compare_as github --fail-on "$limit" || code=$?
  case "$code" in
    0) ;;
    1) result=findings ;;
    *) result=failed ;;
  esac
  rm -rf "$work/review"
  mkdir -p "$work/review"
  compare_as json >"$work/review/changes.json" || true
  {
    echo "id=$id"
    echo "exit-code=$code"
    echo "result=$result"
  } >>"$GITHUB_OUTPUT"
  if [ "$result" = failed ] || [ "$KETU_HTML" != true ]; then return 0; fi
  compare_as html --out "$work/review/changes.html" >/dev/null 2>&1 ||
    compare_as svg --out "$work/review/changes.svg" >/dev/null 2>&1 || true
  echo "folder=$work/review" >>"$GITHUB_OUTPUT"
}

# write_markdown BUDGET: also of a comparison that could not be made. Exit codes say what was found, not that it failed.
write_markdown() {
  local links=()
  [ -z "${KETU_LINK:-}" ] || links+=(--link "$KETU_LINK")
  # Where the rules are explained: the documentation of this very action.
  if [ -n "${KETU_OWN_REPOSITORY:-}" ] && [ -n "${KETU_OWN_REF:-}" ]; then
    links+=(--docs "$GITHUB_SERVER_URL/$KETU_OWN_REPOSITORY/blob/$KETU_OWN_REF/docs/")
  fi
  # Written so for the bash 3.2 of macOS, to which an empty list is an unset variable.
  compare_as markdown --budget "$1" --comment-id "$(cat "$work/id")" ${links[@]+"${links[@]}"} || true
}

summary() {
  write_markdown summary >>"$GITHUB_STEP_SUMMARY"
}

comment() {
  write_markdown comment >"$work/comment.md"
  node "$GITHUB_ACTION_PATH/scripts/forges/keep-comment.ts" "$work"
}

finish() {
  if [ "$KETU_EXIT_CODE" = 1 ] && [ "$KETU_FAIL_ON" = never ]; then return 0; fi
  return "$KETU_EXIT_CODE"
}

case "${1:-}" in
  compare | summary | comment | finish) "$1" ;;
  *) fail "there is no step ${1:-}" "没有 ${1:-} 这一步" ;;
esac
