//! Why an offering has its verdict, in one sentence, and what to do about it in another.

use super::words;
use crate::dataset::NOT_ADDRESSED;
use crate::edition::Edition;
use crate::reading::sort_by_key;
use crate::rubric::{Axis, Outcome};
use crate::scoring::{Finding, GateResult, GateState, OfferingResult, Severity, Verdict};

/// The reason that decides, and what would change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// The sentence that says why.
    pub because: String,
    /// What to do; empty where there is nothing.
    pub remedy: String,
    /// The gate that decides, if one does: what a possible stop hangs on is asked by its id.
    pub gate: Option<String>,
    /// How many further gates are listed with the offering.
    pub more: usize,
}

/// The deciding reason: the first stop that fires; or what is open; or the heaviest condition or finding.
pub fn deciding(edition: &Edition, result: &OfferingResult) -> Deciding {
    let gate = match result.verdict {
        Verdict::Stopped => find(result, |gate| gate.outcome == Outcome::Stop && gate.state == GateState::Fires),
        Verdict::NotEnoughKnown => find(result, |gate| gate.outcome == Outcome::Stop),
        Verdict::Conditions => find(result, |gate| gate.state == GateState::Fires).or_else(|| result.gates.first()),
        Verdict::NoBlockerFound => None,
    };
    match gate {
        Some(gate) => {
            Deciding { because: because(edition, gate), remedy: remedy(edition, gate), gate: Some(gate.id.to_string()), more: result.gates.len() - 1 }
        }
        None => {
            let (because, remedy) = without_gate(edition, result);
            Deciding { because, remedy, gate: None, more: result.gates.len() }
        }
    }
}

fn find(result: &OfferingResult, wanted: impl Fn(&GateResult) -> bool) -> Option<&GateResult> {
    result.gates.iter().find(|gate| wanted(gate))
}

/// What a gate says: as a fact if it fires, else plainly as what is open.
pub fn because(edition: &Edition, gate: &GateResult) -> String {
    match gate.state {
        GateState::Fires => gate.because.to_string(),
        GateState::Possible => ["This may apply: ", &words::lower(&gate.because)].concat(),
        GateState::Unknown => {
            let topic = words::topic(&edition.vocabulary, &gate.topic);
            ["Nobody has reviewed the documents on “", topic, "”. At stake: ", &words::lower(&gate.because)].concat()
        }
    }
}

/// What would lift a gate, or settle it.
pub fn remedy(edition: &Edition, gate: &GateResult) -> String {
    match (gate.state, edition.vocabulary.topic(&gate.topic)) {
        (GateState::Unknown, Some(topic)) => ["Ask the provider: ", &topic.question].concat(),
        _ => gate.remedy.to_string(),
    }
}

fn without_gate(edition: &Edition, result: &OfferingResult) -> (String, String) {
    let floor = edition.rubric.coverage_floor;
    let thin = |axis: Axis| result.coverage_of(axis).is_some_and(|share| share.0 < floor);
    if result.verdict == Verdict::NotEnoughKnown {
        let (axis, word) = if thin(Axis::Ip) { (Axis::Ip, "intellectual property") } else { (Axis::Data, "data") };
        let share = words::percent(result.coverage_of(axis));
        let because = ["Only ", &share, " of what matters for your ", word, " rests on documents that were reviewed and are recent."].concat();
        return (because, ask(edition, result, axis));
    }
    let Some(finding) = heaviest(result) else {
        return ("No topic adds to the exposure.".to_owned(), String::new());
    };
    let topic = words::topic(&edition.vocabulary, &finding.topic);
    let stance = stance_label(edition, finding);
    let lead = match (result.verdict, finding.severity) {
        (Verdict::Conditions, Severity::Severe) => "Severe finding: ",
        (Verdict::Conditions, _) => "The exposure is severe. Heaviest point: ",
        _ => "Heaviest point: ",
    };
    let because = [lead, &words::lower(topic), " – ", &words::lower(stance), " (", &words::points(finding.points), " points)."].concat();
    let remedy = if result.verdict == Verdict::Conditions { "Negotiate this point before you sign.".to_owned() } else { String::new() };
    (because, remedy)
}

/// The finding that decides where no gate does: severe ones first, then the most points.
fn heaviest(result: &OfferingResult) -> Option<&Finding> {
    let weighed = result.findings.iter().filter(|finding| finding.points.0 > 0);
    weighed.max_by_key(|finding| (finding.severity == Severity::Severe, finding.points))
}

fn ask(edition: &Edition, result: &OfferingResult, axis: Axis) -> String {
    let mut open: Vec<&Finding> =
        result.findings_on(axis).filter(|finding| finding.severity == Severity::Unknown && finding.relevance.1 > 0).collect();
    sort_by_key(&mut open, |finding| -(finding.relevance.0 + finding.relevance.1));
    match open.first().and_then(|finding| edition.vocabulary.topic(&finding.topic)) {
        Some(topic) => ["Ask the provider first: ", &topic.question].concat(),
        None => "Check the documents again: those read are old.".to_owned(),
    }
}

/// The stance of a finding in words.
pub fn stance_label<'a>(edition: &'a Edition, finding: &'a Finding) -> &'a str {
    standing_label(edition, &finding.topic, &finding.stance)
}

/// The words for a stance as findings name it.
pub fn standing_label<'a>(edition: &'a Edition, topic: &str, stance: &'a str) -> &'a str {
    match stance {
        "mixed" => "Clauses differ",
        "unreviewed" => "Nobody reviewed it",
        NOT_ADDRESSED => "Not addressed",
        stance => edition.vocabulary.stance(topic, stance).map_or(stance, |words| &words.label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn a_stopped_offering_names_the_first_stop_that_fires() {
        let (edition, assessment) = sample::assessed("consumer-claude-eea");
        let claude = assessment.results.iter().find(|result| result.key() == "anthropic/consumer").unwrap();
        let first = claude.gates.iter().find(|gate| gate.outcome == Outcome::Stop && gate.state == GateState::Fires).unwrap();
        let deciding = deciding(&edition, claude);
        assert_eq!((deciding.because, deciding.remedy), (first.because.to_string(), first.remedy.to_string()));
        assert_eq!(deciding.more, claude.gates.len() - 1);
    }

    #[test]
    fn every_offering_of_every_profile_has_a_reason() {
        for profile in sample::PROFILES {
            let (edition, assessment) = sample::assessed(profile);
            for result in &assessment.results {
                let deciding = deciding(&edition, result);
                assert!(!deciding.because.is_empty(), "{profile}: {}", result.key());
                if result.verdict != Verdict::NoBlockerFound {
                    assert!(!deciding.remedy.is_empty(), "{profile}: {} says what to do", result.key());
                }
            }
        }
    }

    #[test]
    fn what_only_may_apply_is_never_stated_as_a_fact() {
        let (edition, assessment) = sample::assessed("nothing-sure");
        for gate in assessment.results.iter().flat_map(|result| &result.gates).filter(|gate| gate.state != GateState::Fires) {
            let text = because(&edition, gate);
            assert!(text.starts_with("This may apply: ") || text.starts_with("Nobody has reviewed"), "{text}");
        }
    }
}
