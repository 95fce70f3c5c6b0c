import { Statement } from '@backstage-dr/plugin-dr-common';
import { screen } from '@testing-library/react';
import { atRisk, nothing, notReady, ready, renderPart, unknown } from '../../__testUtils__';
import { VerdictCard } from './VerdictCard';

const NOW = Date.now();

describe('VerdictCard', () => {
  it.each([
    ['Ready', ready],
    ['At risk', atRisk],
    ['Not ready', notReady],
    ['Not ready', nothing],
    ['Unknown', unknown],
  ])('says %s in a word beside the sentence', async (word, fixture) => {
    renderPart(<VerdictCard assessment={fixture(NOW)} fetchedAtMs={NOW} />);
    expect(await screen.findByText(word)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/come back|would lose/);
  });

  it('speaks Korean, the labels and the judgement alike', async () => {
    renderPart(<VerdictCard assessment={ready(NOW)} fetchedAtMs={NOW} />, { language: 'ko' });
    expect(await screen.findByText('준비됨')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/지금 장애가 나면 payment/);
    expect(screen.getByText(/4단계 중 2단계/)).toBeInTheDocument();
  });

  it('leads to the worst finding, and to the runbook', async () => {
    const runbook = ready(NOW).objectives.runbook;
    const assessment = { ...notReady(NOW), objectives: { ...notReady(NOW).objectives, runbook } };
    renderPart(<VerdictCard assessment={assessment} fetchedAtMs={NOW} />);
    expect(await screen.findByRole('link', { name: 'See what to fix first' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#dr-finding-recovery-point-fresh$/),
    );
    expect(screen.getByRole('link', { name: 'Open runbook' })).toHaveAttribute('href', runbook?.value);
  });

  it('has nothing to fix when all is well, and no link for a runbook that is no address', async () => {
    const runbook = { value: 'docs/runbook.md', source: { kind: 'tier', tier: 'x' } as const };
    const assessment = { ...ready(NOW), objectives: { ...ready(NOW).objectives, runbook } };
    renderPart(<VerdictCard assessment={assessment} fetchedAtMs={NOW} />);
    await screen.findByText('Ready');
    expect(screen.queryByRole('link', { name: /fix|runbook/ })).not.toBeInTheDocument();
  });

  it('does not say ready of a verdict that it could not renew', async () => {
    renderPart(<VerdictCard assessment={ready(NOW)} fetchedAtMs={NOW - 600_000} />);
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Nobody knows whether payment would come back');
    expect(screen.queryByText('Ready')).not.toBeInTheDocument();
  });

  it('says under the reason the widest loss that is survivable', async () => {
    const survivable: Statement[] = [
      {
        code: 'survivable.namespace',
        params: { lost: 'orders', exposureSeconds: 60, target: 'seoul-1', seconds: 120 },
      },
      { code: 'survivable.clusterUntimed', params: { lost: 'seoul-1', exposureSeconds: 2820, target: 'tokyo-1' } },
    ];
    renderPart(<VerdictCard assessment={{ ...notReady(NOW), survivable }} fetchedAtMs={NOW} />);
    expect(await screen.findByText(/^Losing cluster seoul-1 is survivable: 47 min of data lost/)).toBeInTheDocument();
    expect(screen.queryByText(/Losing namespace/)).not.toBeInTheDocument();
  });

  it('says of a ready service what it would not survive', async () => {
    const notSurvivable: Statement = { code: 'headline.regionLost', params: { lost: 'Seoul', title: 'payment' } };
    renderPart(<VerdictCard assessment={{ ...ready(NOW), notSurvivable }} fetchedAtMs={NOW} />);
    expect(await screen.findByText('If region Seoul were lost now, payment would not come back.')).toBeInTheDocument();
  });

  it('names the level, what is missing for the next, and the clusters that are silent', async () => {
    renderPart(<VerdictCard assessment={notReady(NOW)} fetchedAtMs={NOW} />);
    expect(await screen.findByText('3 rules stand between it and Protected')).toBeInTheDocument();
    expect(screen.getByText(/Level 1 of 4/)).toHaveTextContent('Defined');
    expect(screen.getByText(/Other clusters that cannot be seen: busan-edge/)).toBeInTheDocument();
    expect(screen.getByText(/in seoul-1, tokyo-1/)).toBeInTheDocument();
  });
});
